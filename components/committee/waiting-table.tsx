'use client';

import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { UnknownNote } from '@/components/ui/unknown-note';
import { daysBetween } from '@/lib/dates/days';
import type { WaitingItem } from '@/lib/views/committees';
import { clipText } from '@/lib/words/clip-text';
import { inFigures } from '@/lib/words/english';
import { numberOf, titleOf } from '@/lib/words/item-name';

/** What lies before a body, longest first, with the days it has waited up to today. */
export function WaitingTable({
  items,
  name,
  today,
  citySlug,
}: {
  items: readonly WaitingItem[];
  name: string;
  today: string;
  citySlug: string;
}) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{`Before ${name}, longest wait first`}</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Since</th>
          <th scope="col" className="number">
            Days waiting
          </th>
          <th scope="col">Postponed</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slug}>
            <th scope="row" className="vote-item">
              <Link href={`/${citySlug}/legislation/${item.slug}`} prefetch={false} dir="auto">
                {clipText([numberOf(item), titleOf(item)].filter(Boolean).join(' '), 140)}
              </Link>
            </th>
            <td data-label="Since">
              <DateText on={item.since} />
            </td>
            <td className="number" data-label="Days waiting">
              {item.since ? inFigures(daysBetween(item.since, today)) : <UnknownNote />}
            </td>
            <td data-label="Postponed">{item.isHeld ? 'Yes' : 'No'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
