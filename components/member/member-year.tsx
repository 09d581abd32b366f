import { MonthBars } from '@/components/chart/month-bars';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { YearChips } from '@/components/ui/year-chips';
import { monthsOf } from '@/lib/members/year';
import type { MemberMonth } from '@/lib/views/member-record';
import { YearTable } from './year-table';

/** One year of a member as a picture, with the same figures in a table, and the way to their other years. */
export function MemberYear({
  name,
  path,
  months,
  years,
  year,
}: {
  name: string;
  /** The address of the page whose `year` chooses. */
  path: string;
  months: readonly MemberMonth[];
  years: readonly number[];
  year: number;
}) {
  const shown = monthsOf(months, year);
  const counts = (key: Exclude<keyof MemberMonth, 'month'>) => shown.map((month) => month[key]);
  return (
    <Section id="year" title={`The year ${year}`}>
      <div className="stack">
        <YearChips years={years.map((one) => [one, `${path}?year=${one}#year`])} current={year} />
        {years.includes(year) ? (
          <>
            <MonthBars
              label={`What ${name} did in ${year}, month by month: items introduced, votes cast, and roll calls missed; the table below has the figures`}
              panels={[
                {
                  name: 'Items introduced',
                  parts: [
                    { label: 'introduced, as sponsor', counts: counts('sponsored') },
                    { label: 'introduced, in another role', counts: counts('coSponsored') },
                  ],
                },
                { name: 'Votes cast', parts: [{ label: 'votes cast', counts: counts('cast') }] },
                {
                  name: 'Roll calls missed',
                  parts: [
                    { label: 'absent', counts: counts('absent') },
                    { label: 'excused', counts: counts('excused') },
                    { label: 'recused or not voting', counts: counts('other') },
                  ],
                },
              ]}
            />
            <YearTable months={shown} name={name} year={year} />
          </>
        ) : (
          <EmptyState reason="none-at-source" title={`The record holds nothing of ${name} from ${year}.`} />
        )}
      </div>
    </Section>
  );
}
