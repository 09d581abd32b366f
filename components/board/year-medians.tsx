'use client';

import { inFigures } from '@/lib/words/english';
export type MedianRow = { name: string; median: number; count: number; href: string };

/** Median days of what was carried, by kind and by committee; each count opens its rows. */
export function YearMedians({ rows }: { rows: readonly MedianRow[] }) {
  return (
    <table className="table" data-stack="">
      <caption>Enacted, adopted or confirmed, with a day of introduction and of its end on record.</caption>
      <thead>
        <tr>
          <th scope="col">Kind or committee</th>
          <th scope="col" className="number">
            Median days
          </th>
          <th scope="col" className="number">
            Of
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, median, count, href }) => (
          <tr key={href}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td className="number" data-label="Median days">
              {inFigures(median)}
            </td>
            <td className="number" data-label="Of">
              <a href={href}>{inFigures(count)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
