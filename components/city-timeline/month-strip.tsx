import { monthInWords } from '@/lib/dates/day-in-words';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { daysOfMonth } from '@/lib/meetings/month';
import { counted, inFigures } from '@/lib/words/english';
import { type MonthCount, monthGrid, type YearRow } from './month-grid';
import { YearBars } from './year-bars';

/**
 * How much happened when, newest year first, a bar a month: each year is a link that moves the timeline to it,
 * and the months of the year in view are links too.
 */
export function MonthStrip({
  path,
  filter,
  counts,
}: {
  path: string;
  filter: Filter;
  counts: readonly MonthCount[];
}) {
  const years = monthGrid(counts).toReversed();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const inView = years.find(({ year }) => filter.to?.startsWith(year)) ?? years[0];
  const hrefOf = (month: string) =>
    filterHref(path, changeFilter(filter, { from: null, to: daysOfMonth(month).to }));
  if (!inView) return null;
  return (
    <YearBars
      inView={inView.year}
      years={years.map((row) => ({
        year: row.year,
        href: hrefOf(`${row.year}-12`),
        label: `${row.year}: ${actionWords(row.count)}`,
        shape: shapeOf(row, most),
      }))}
      months={inView.months
        .filter(({ count }) => count > 0)
        .map(({ month, count }) => ({
          name: monthInWords(month).split(' ')[0] ?? month,
          href: hrefOf(month),
          count: inFigures(count),
          isCurrent: filter.to === daysOfMonth(month).to,
        }))}
    />
  );
}

/** The twelve bars of a year as one outline in a box of 120 by 100. */
function shapeOf({ months }: YearRow, most: number): string {
  const bars = months.map(({ count }) => {
    const height = count === 0 ? 0 : Math.max(5, Math.round((count / most) * 100));
    return height === 0 ? 'h10' : `v-${height}h9v${height}h1`;
  });
  return `M0 100${bars.join('')}`;
}

function actionWords(count: number) {
  return counted(count, 'action');
}
