'use client';

import { ChipLink } from './chip-link';

/** Years as a row of links, `[year, address]`; the one shown is marked. */
export function YearChips({
  years,
  current,
}: {
  years: readonly (readonly [number, string])[];
  current: number;
}) {
  return (
    <ul className="chips" aria-label="Years">
      {years.map(([year, href]) => (
        <li key={year}>
          <ChipLink href={href} current={year === current}>
            {year}
          </ChipLink>
        </li>
      ))}
    </ul>
  );
}
