'use client';

import Link from 'next/link';
import type { Companion } from '@/lib/votes/closest';
import { inFigures } from '@/lib/words/english';

/** How often two members were on the same side of divided votes, each a way to compare them. */
export function PairTable({
  title,
  pairs,
  slug,
  citySlug,
}: {
  title: string;
  pairs: readonly Companion[];
  slug: string;
  citySlug: string;
}) {
  return (
    <table className="table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col" className="number">
            Same side
          </th>
          <th scope="col" className="number">
            Of
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ name, slug: other, both, same }) => (
          <tr key={other}>
            <th scope="row">
              <Link
                href={`/${citySlug}/members/compare?member=${slug}&member=${other}`}
                prefetch={false}
                dir="auto"
              >
                {name}
              </Link>
            </th>
            <td className="number">{inFigures(same)}</td>
            <td className="number">{inFigures(both)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
