import { EmptyState } from '@/components/ui/empty-state';
import { PageNeighbours } from '@/components/ui/page-neighbours';
import { Section } from '@/components/ui/section';
import { YearChips } from '@/components/ui/year-chips';
import { monthInWords } from '@/lib/dates/day-in-words';
import { yearsOf } from '@/lib/members/year';
import { ACTIONS_SHOWN, type CommitteeAction, type CommitteeMonth } from '@/lib/views/committees';
import { clipTitles } from '@/lib/words/clip-titles';
import { counted } from '@/lib/words/english';
import { DeedTable } from './deed-table';
import { MonthTable } from './month-table';

/** What a body did: a year by months, and the actions of one month with their outcomes. */
export function CommitteeDeeds({
  body,
  months,
  month,
  page,
  deeds,
  citySlug,
}: {
  body: { name: string; slug: string };
  months: readonly CommitteeMonth[];
  /** The month whose actions these are, `YYYY-MM`; null: the body never did anything on record. */
  month: string | null;
  page: number;
  deeds: readonly CommitteeAction[];
  citySlug: string;
}) {
  const path = `/${citySlug}/committees/${body.slug}`;
  if (month === null) {
    return (
      <Section id="did" title="What it did">
        <EmptyState reason="none-at-source" title="The record holds nothing that it did." />
      </Section>
    );
  }
  const year = Number(month.slice(0, 4));
  const total = months.find((one) => one.month === month)?.actions ?? 0;
  const hrefOf = (at: number) => `${path}?month=${month}${at > 1 ? `&page=${at}` : ''}#did`;
  return (
    <Section id="did" title={`What it did in ${year}`}>
      <div className="stack">
        <YearChips
          years={yearsOf(months).map((one) => [one, `${path}?month=${lastMonthOf(months, one)}#did`])}
          current={year}
        />
        <p className="soft small">
          Each action is in one column; “other” holds amendments, referrals and whatever else is recorded.
        </p>
        <MonthTable
          months={months.filter((one) => one.month.startsWith(`${year}-`))}
          name={body.name}
          year={year}
          path={path}
          meetingsPath={`/${citySlug}/meetings?committee=${body.slug}`}
          chosen={month}
        />
        <h3>{`${monthInWords(month)}: ${counted(total, 'action')}`}</h3>
        {deeds.length > 0 ? (
          <DeedTable
            deeds={clipTitles(deeds)}
            caption={`What ${body.name} did in ${monthInWords(month)}, newest first`}
            citySlug={citySlug}
          />
        ) : (
          <EmptyState
            reason="none-at-source"
            title={`Nothing more of ${monthInWords(month)} is on record.`}
          />
        )}
        <PageNeighbours
          previous={page > 1 ? hrefOf(page - 1) : null}
          next={page * ACTIONS_SHOWN < total ? hrefOf(page + 1) : null}
        />
      </div>
    </Section>
  );
}

/** The latest month of a year with an action, else with anything. */
function lastMonthOf(months: readonly CommitteeMonth[], year: number): string {
  const own = months.filter(({ month }) => month.startsWith(`${year}-`));
  return (own.findLast(({ actions }) => actions > 0) ?? own.at(-1))?.month ?? `${year}-12`;
}
