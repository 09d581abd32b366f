'use client';

import { scoreOf } from '@/components/roll-call/vote-words';
import { clipText } from '@/components/ui/clip-text';
import { formatDay } from '@/components/ui/format-day';
import { keyed } from '@/components/ui/keyed';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { SheetRow } from '@/lib/meetings/sheet-types';

/** The agenda as a sheet to carry: who carries what, its last vote and where it stands now. */
export function SheetTable({ rows, citySlug }: { rows: readonly SheetRow[]; citySlug: string }) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">The agenda as a sheet</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Sponsors</th>
          <th scope="col">Last vote</th>
          <th scope="col">Where it stands now</th>
          <th scope="col">Goes next to</th>
        </tr>
      </thead>
      <tbody>
        {keyed(rows, ({ slug, title }) => slug ?? title ?? '').map(({ key, entry: row }) => (
          <tr key={key}>
            <th scope="row" className="vote-item">
              {row.slug ? (
                <a href={`/${citySlug}/legislation/${row.slug}`}>
                  <bdi className="item-line-number">{row.number}</bdi>{' '}
                  <bdi>{clipText(row.title ?? '', 160)}</bdi>
                </a>
              ) : (
                <bdi>{clipText(row.title ?? 'Untitled', 160)}</bdi>
              )}
            </th>
            <td data-label="Sponsors">
              {row.sponsors.length > 0 ? (
                <bdi>{row.sponsors.join(', ')}</bdi>
              ) : (
                <UnknownNote>None named</UnknownNote>
              )}
            </td>
            <td data-label="Last vote" className="nowrap">
              {row.lastVote ? (
                <a href={`/${citySlug}/votes/${encodeURIComponent(row.lastVote.id)}`}>
                  {scoreOf(row.lastVote)}
                </a>
              ) : (
                <UnknownNote>None on record</UnknownNote>
              )}
            </td>
            <td data-label="Now">{row.sentence ?? <UnknownNote>No item of its own</UnknownNote>}</td>
            <td data-label="Next">
              {row.next ? (
                <bdi>
                  {[formatDay(row.next.on, 'short'), row.next.what, row.next.body].filter(Boolean).join(', ')}
                </bdi>
              ) : (
                <UnknownNote>Nothing announced</UnknownNote>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
