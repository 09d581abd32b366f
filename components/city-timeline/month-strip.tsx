import Link from 'next/link';
import { monthInWords } from '@/lib/dates/day-in-words';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { lastDayOf, type MonthCount, monthGrid, type YearRow } from './month-grid';

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
    filterHref(path, changeFilter(filter, { from: null, to: lastDayOf(month) }));
  if (!inView) return null;
  return (
    <nav className="month-strip" aria-label="Jump to a year or month">
      <ol className="years">
        {years.map((row) => (
          <li key={row.year}>
            <Link
              href={hrefOf(`${row.year}-12`)}
              prefetch={false}
              aria-label={`${row.year}: ${actionWords(row.count)}`}
              aria-current={row === inView ? 'true' : undefined}
            >
              <Bars row={row} most={most} />
              <span className="year-name">{row.year}</span>
            </Link>
          </li>
        ))}
      </ol>
      <ol className="months" aria-label={`Months of ${inView.year}`}>
        {inView.months
          .filter(({ count }) => count > 0)
          .map(({ month, count }) => (
            <li key={month}>
              <Link
                href={hrefOf(month)}
                prefetch={false}
                aria-current={filter.to === lastDayOf(month) ? 'true' : undefined}
              >
                {monthInWords(month).split(' ')[0]}
              </Link>{' '}
              <span className="soft">{count.toLocaleString('en-US')}</span>
            </li>
          ))}
      </ol>
    </nav>
  );
}

function Bars({ row, most }: { row: YearRow; most: number }) {
  return (
    <svg
      className="year-bars"
      viewBox="0 0 120 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {row.months.map(({ month, count }, index) => {
        const height = count === 0 ? 0 : Math.max(5, (count / most) * 100);
        return <rect x={index * 10} y={100 - height} width="9" height={height} key={month} />;
      })}
    </svg>
  );
}

function actionWords(count: number) {
  return count === 1 ? '1 action' : `${count.toLocaleString('en-US')} actions`;
}
