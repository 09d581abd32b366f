import { Button } from '@/components/ui/button';

/** Asks for another day of the same page, and of the same part of it; a plain form, so it works without script. */
export function DayForm({ action, on, group = null }: { action: string; on: string; group?: string | null }) {
  return (
    <form className="form-row board-on" method="get" action={action}>
      {group === null ? null : <input type="hidden" name="group" value={group} />}
      <div className="field">
        <label htmlFor="board-day">As of the end of</label>
        <input className="input" id="board-day" type="date" name="on" defaultValue={on} />
      </div>
      <Button type="submit">Show that day</Button>
    </form>
  );
}
