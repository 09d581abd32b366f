import { ChipLink } from '@/components/ui/chip-link';

/** The address of a month of meetings, keeping the bodies. */
export function monthHref(path: string, month: string, committee: readonly string[]): string {
  const params = new URLSearchParams([['month', month], ...committee.map((slug) => ['committee', slug])]);
  return `${path}?${params}`;
}

/** The two ways to see the meetings, as links; `month` is the one that the calendar opens with, null on an empty record. */
export function MeetingViews({
  path,
  listHref,
  month,
  committee,
  current,
}: {
  path: string;
  listHref: string;
  month: string | null;
  committee: readonly string[];
  current: 'list' | 'month';
}) {
  const home = path.replace(/\/meetings$/, '');
  const [only] = committee;
  return (
    <nav className="chips" aria-label="View">
      <ChipLink href={listHref} current={current === 'list'}>
        List
      </ChipLink>
      {month ? (
        <ChipLink href={monthHref(path, month, committee)} current={current === 'month'}>
          Month
        </ChipLink>
      ) : null}
      <a href={`${home}${committee.length === 1 ? `/committees/${only}` : ''}/calendar.ics`}>
        Calendar to subscribe to
      </a>
    </nav>
  );
}
