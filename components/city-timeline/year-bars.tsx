'use client';

export type YearBar = { year: string; href: string; label: string; isCurrent: boolean; shape: string };

/** The years as links, each with its months as bars; the browser gets their outlines once. */
export function YearBars({ years }: { years: readonly YearBar[] }) {
  return (
    <ol className="years">
      {years.map(({ year, href, label, isCurrent, shape }) => (
        <li key={year}>
          <a href={href} aria-label={label} aria-current={isCurrent ? 'true' : undefined}>
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
  );
}
