import { Button } from '@/components/ui/button';
import type { BoardFilter } from '@/lib/address/boards';

/** Asks for another day of the same page, and of the same part and year of it; a plain form, so it works without script. */
export function DayForm({
  action,
  on,
  filter,
}: {
  action: string;
  on: string;
  filter: Pick<BoardFilter, 'group' | 'year'>;
}) {
  const { group, year } = filter;
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
