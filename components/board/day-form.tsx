import { Button } from '@/components/ui/button';
import type { BoardWanted } from '@/lib/address/boards';

/** Asks for another day of the same page, and of the same part and year of it; a plain form, so it works without script. */
export function DayForm({
  action,
  on,
  wanted,
}: {
  action: string;
  on: string;
  wanted: Pick<BoardWanted, 'group' | 'year'>;
}) {
  const { group, year } = wanted;
  return (
    <form className="form-row board-on" method="get" action={action}>
      {year === null ? null : <input type="hidden" name="year" value={year} />}
      {group === null ? null : <input type="hidden" name="group" value={group} />}
      <div className="field">
        <label htmlFor="board-day">As of the end of</label>
        <input className="input" id="board-day" type="date" name="on" defaultValue={on} />
      </div>
      <Button type="submit">Show that day</Button>
    </form>
  );
}
