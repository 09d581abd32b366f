import type { Metadata } from 'next';
import Link from 'next/link';
import { BoardLinks } from '@/components/board/board-links';
import { BoardView } from '@/components/board/board-view';
import { DayForm } from '@/components/board/day-form';
import { medianRows } from '@/components/board/median-rows';
import { YearMedians } from '@/components/board/year-medians';
import { CurveTable } from '@/components/chart/curve-table';
import { SessionCurve } from '@/components/chart/session-curve';
import { StageWaits } from '@/components/chart/stage-waits';
import { FigureList } from '@/components/dashboard/figure-list';
import { FilterProblems } from '@/components/filter/filter-problems';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/engine/store';
import { readYear } from '@/db/queries/boards/board-year';
import { readBoard } from '@/db/queries/boards/boards';
import type { AddressParams } from '@/lib/address/address';
import { parseBoard } from '@/lib/address/boards';
import { BOARDS } from '@/lib/boards/boards';
import { runningTotals, yearFigures } from '@/lib/boards/year';
import { cityDay } from '@/lib/dates/city-day';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';

const YEAR = { name: 'year', ...BOARDS.year } as const;

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city } = await params;
  return pageTitle(city, YEAR.title, { path: `/${city}/work-lists/year` });
}

export default async function YearPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const today = cityDay(city.timeZone);
  const { values, problems } = parseBoard(await searchParams, today, 'any');
  const { page, ...filter } = values;
  if (filter.on !== null || filter.group !== null) {
    const table = await readBoard(
      (await store()).db,
      city,
      YEAR,
      filter.on ?? today,
      filter.year ?? undefined,
    );
    return <BoardView table={table} city={city} filter={filter} problems={problems} page={page} />;
  }
  const year = filter.year ?? Number(today.slice(0, 4));
  const found = await readYear((await store()).db, city, year);
  const isThisYear = today.startsWith(String(year));
  const totals = runningTotals(found.months, isThisYear ? Number(today.slice(5, 7)) : 12);
  const path = `/${city.slug}/work-lists/year`;
  const hrefOf = (narrow: Parameters<typeof filterOf>[0]) =>
    filterHref(`/${city.slug}/legislation`, filterOf({ ...narrow, year: [year] }));
  return (
    <>
      <PageHeader
        kicker={
          <Link href={`/${city.slug}/work-lists`} prefetch={false}>
            {PAGE_WORDS['/work-lists']}
          </Link>
        }
        title={`${year} in numbers`}
        lede="Everything numbered or introduced in the year, by what became of it until today. Each figure opens its rows."
      >
        <CountedNote city={city} />
        <nav className="chips no-print" aria-label="Years">
          {found.years.map((one) => (
            <a
              className="chip"
              href={`${path}?year=${one}`}
              aria-current={one === year ? 'true' : undefined}
              key={one}
            >
              {one}
            </a>
          ))}
        </nav>
        <DayForm action={path} on={today} filter={filter} />
        <BoardLinks path={path} filter={filter} />
      </PageHeader>
      <FilterProblems problems={problems} />
      {found.counts.length === 0 ? (
        <EmptyState reason="no-match" title={`Nothing of ${year} is on record.`} />
      ) : (
        <>
          <Section id="figures" title="What became of it">
            <p className="soft small">
              {`Every item of ${year} by its status today: what later years decided counts, and so does what a clock decided without an action.`}
            </p>
            <FigureList
              label={`Items of ${year}`}
              rows={yearFigures(found.counts).map(({ label, count, outcome, route }) => ({
                label,
                count,
                href: hrefOf({ outcome, route }),
              }))}
            />
          </Section>
          <Section id="curve" title="Through the year">
            <p className="soft small">
              {`Those of them with such an action on record within ${year}, each by its first of that sort; executive orders and actions of later years are left out.`}
            </p>
            <SessionCurve totals={totals} year={year} />
            <CurveTable totals={totals} year={year} />
          </Section>
          <Section id="days" title="Median days from introduction to the end">
            <YearMedians rows={medianRows(found, hrefOf, city.process)} />
          </Section>
        </>
      )}
      <Section id="stages" title="Time in each stage, over all years">
        <StageWaits waits={found.waits} process={city.process} />
      </Section>
    </>
  );
}
