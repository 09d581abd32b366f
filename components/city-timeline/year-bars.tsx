'use client';

export type YearBar = { year: string; href: string; label: string; shape: string };
export type MonthLink = { name: string; href: string; count: string; isCurrent: boolean };

/** The years as links, each with its months as bars, and the months of the one in view; sent once, as data. */
export function YearBars({
  inView,
  years,
  months,
}: {
  inView: string;
  years: readonly YearBar[];
  months: readonly MonthLink[];
}) {
  return (
    <nav className="month-strip" aria-label="Jump to a year or month">
      <ol className="years">
        {years.map(({ year, href, label, shape }) => (
          <li key={year}>
            <a href={href} aria-label={label} aria-current={year === inView ? 'true' : undefined}>
              <svg
                className="year-bars"
                viewBox="0 0 120 100"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <path d={shape} />
              </svg>
              <span className="year-name">{year}</span>
            </a>
          </li>
        ))}
      </ol>
      <ol className="months" aria-label={`Months of ${inView}`}>
        {months.map(({ name, href, count, isCurrent }) => (
          <li key={name}>
            <a href={href} aria-current={isCurrent ? 'true' : undefined}>
              {name}
            </a>{' '}
            <span className="soft">{count}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
