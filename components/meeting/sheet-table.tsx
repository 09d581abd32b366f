'use client';

import { keyed } from '@/components/ui/keyed';
import { UnknownNote } from '@/components/ui/unknown-note';
import { formatDay } from '@/lib/dates/format-day';
import type { SheetRow } from '@/lib/views/meeting-sheet';
import { clipText } from '@/lib/words/clip-text';
import { scoreOf } from '@/lib/words/vote-words';

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
        {keyed(rows, ({ slug, title }) => slug ?? title ?? '').map(({ key, entry: row }) =>
          row.slug ? (
            <SheetLine row={row} url={`/${citySlug}/legislation/${row.slug}`} citySlug={citySlug} key={key} />
          ) : (
            <tr key={key}>
              <th scope="row" colSpan={5} className="sheet-line">
                <bdi>{clipText(row.title ?? 'Untitled', 160)}</bdi>
              </th>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function SheetLine({ row, url, citySlug }: { row: SheetRow; url: string; citySlug: string }) {
  const { number, title, sponsors, lastVote, sentence, next } = row;
  return (
    <tr>
      <th scope="row" className="sheet-item">
        <a href={url}>
          <bdi className="item-line-number">{number}</bdi> <bdi>{clipText(title ?? '', 160)}</bdi>
        </a>
      </th>
      <td data-label="Sponsors">
        {sponsors.length > 0 ? (
          <bdi>{clipText(sponsors.join(', '), 200)}</bdi>
        ) : (
          <UnknownNote>None named</UnknownNote>
        )}
      </td>
      <td data-label="Last vote" className="nowrap">
        {lastVote ? (
          <a href={`/${citySlug}/votes/${encodeURIComponent(lastVote.id)}`}>{scoreOf(lastVote)}</a>
        ) : (
          <UnknownNote>None on record</UnknownNote>
        )}
      </td>
      <td data-label="Now">{sentence ?? <UnknownNote>Status not known</UnknownNote>}</td>
      <td data-label="Next">
        {next ? (
          <bdi>{[formatDay(next.on, 'short'), next.what, next.body].filter(Boolean).join(', ')}</bdi>
        ) : (
          <UnknownNote>Nothing announced</UnknownNote>
        )}
      </td>
    </tr>
  );
}
