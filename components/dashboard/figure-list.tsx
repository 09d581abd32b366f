'use client';

import { inFigures } from '@/lib/words/english';
export type FigureRow = { label: string; count: number; href: string };

/** Figures as a list of links to exactly the rows they count, each with a bar against the largest; sent once, as data. */
export function FigureList({ rows, label }: { rows: readonly FigureRow[]; label: string }) {
  const largest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <ul className="figures" aria-label={label}>
      {rows.map(({ label: name, count, href }) => (
        <li key={href}>
          <a href={href}>
            <bdi className="figure-name">{name}</bdi> <span className="figure-count">{inFigures(count)}</span>
          </a>
          <svg
            className="figure-bar"
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect width={(count / largest) * 100} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
