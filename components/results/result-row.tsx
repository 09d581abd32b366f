import Link from 'next/link';
import { memo } from 'react';
import { StatusBadge } from '@/components/status/status-badge';
import { DateText } from '@/components/ui/date-text';
import { PersonName } from '@/components/ui/person-name';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { ItemRow, SponsorDto } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { TITLE_LONGEST } from '@/lib/words/clip-titles';
import { numberOf, titleOf } from '@/lib/words/item-name';
import { kindNoun } from '@/lib/words/kind-words';
import { SPONSORS_MOST } from '../filter/first-answer';
import { ExtractText } from './extract-text';

/** One item of a list: number and title as one link, kind, status, who carries it, its last day. */
export const ResultRow = memo(function ResultRow({
  item,
  citySlug,
  process,
  hasIntroduced,
}: {
  item: ItemRow;
  citySlug: string;
  process: string | null;
  hasIntroduced: boolean;
}) {
  const number = numberOf(item);
  return (
    <tr>
      <th scope="row" className="row-item">
        <Link href={item.url} prefetch={false} data-row="">
          <bdi className="row-number" data-none={number === null ? '' : undefined}>
            {number ?? 'No number'}
          </bdi>{' '}
          <bdi className="row-title">{clipText(titleOf(item), TITLE_LONGEST)}</bdi>
        </Link>
        <span className="row-kind">{kindNoun(item.kind, process).label}</span>
        {item.extract ? <ExtractText parts={item.extract} /> : null}
      </th>
      <td className="row-status" data-column="status">
        <StatusBadge status={item.status} kind={item.kind} />
      </td>
      <td data-label="Carried by" data-column="carried" className="row-carried">
        <Carriers sponsors={item.sponsors} count={item.sponsorCount} citySlug={citySlug} />
      </td>
      {hasIntroduced ? (
        <td data-label="Introduced" data-column="introduced" className="nowrap">
          <DateText on={item.introducedOn} unknown="Not known" />
        </td>
      ) : null}
      <td data-label="Last action" data-column="last" className="nowrap">
        <DateText on={item.lastActionOn} precision={item.lastActionPrecision} unknown="Not known" />
      </td>
    </tr>
  );
});

function Carriers({
  sponsors,
  count,
  citySlug,
}: {
  sponsors: readonly SponsorDto[];
  count: number;
  citySlug: string;
}) {
  if (sponsors.length === 0) return <UnknownNote>Not recorded</UnknownNote>;
  const left = count - SPONSORS_MOST;
  return (
    <div className="row-carriers">
      {sponsors.slice(0, SPONSORS_MOST).map((sponsor) => (
        <PersonName
          person={sponsor}
          citySlug={citySlug}
          key={`${sponsor.slug ?? sponsor.name} ${sponsor.role}`}
        />
      ))}
      {left > 0 ? <span className="soft">{`and ${left} more`}</span> : null}
    </div>
  );
}
