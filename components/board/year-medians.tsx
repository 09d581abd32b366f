import Link from 'next/link';
import type { filterOf } from '@/lib/legislation/filter';
import { KIND_PLURALS } from '@/lib/legislation/filter-phrases';
import type { Kind } from '@/lib/legislation/words';

type Narrow = Parameters<typeof filterOf>[0];

const CARRIED = ['enacted', 'adopted', 'confirmed'] as const;

/** Median days of what was carried, by kind and by committee; each count opens its rows. */
export function YearMedians({
  byKind,
  byCommittee,
  hrefOf,
}: {
  byKind: readonly { kind: Kind; count: number; median: number }[];
  byCommittee: readonly { name: string; slug: string; count: number; median: number }[];
  hrefOf: (narrow: Narrow) => string;
}) {
  const outcome = [...CARRIED];
  const rows = [
    ...byKind.map(({ kind, ...row }) => ({
      ...row,
      name: KIND_PLURALS[kind],
      narrow: { outcome, kind: [kind] },
    })),
    ...byCommittee.map(({ slug, ...row }) => ({ ...row, narrow: { outcome, committee: [slug] } })),
  ];
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
        {rows.map(({ name, median, count, narrow }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td className="number" data-label="Median days">
              {median.toLocaleString('en-US')}
            </td>
            <td className="number" data-label="Of">
              <Link href={hrefOf(narrow)} prefetch={false}>
                {count.toLocaleString('en-US')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
