import Link from 'next/link';
import { StatusBadge } from '@/components/status/status-badge';
import { DateText } from '@/components/ui/date-text';
import { PersonName } from '@/components/ui/person-name';
import type { Column } from '@/components/ui/table/column';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { Sort } from '@/lib/legislation/filter';
import type { ItemRow, SponsorDto } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { TITLE_LONGEST } from '@/lib/words/clip-titles';
import { numberOf, titleOf } from '@/lib/words/item-name';
import { kindNoun } from '@/lib/words/kind-words';
import { SPONSORS_MOST } from '../filter/first-answer';
import { ExtractText } from './extract-text';

/** What a list shows of an item: number and title as one link, kind, status, who carries it, its days. */
export function resultColumns(
  citySlug: string,
  process: string | null,
  hasIntroduced: boolean,
): Column<ItemRow, Sort>[] {
  const introduced: Column<ItemRow, Sort> = {
    label: 'Introduced',
    name: 'introduced',
    sorts: { by: 'introduced', direction: 'descending' },
    kind: 'day',
    unknown: 'Not known',
    className: 'nowrap',
    cell: ({ introducedOn }) => introducedOn,
  };
  return [
    {
      label: 'Number and title',
      isRowHeader: true,
      className: 'row-item',
      sorts: { by: 'number', direction: 'ascending' },
      cell: (item) => <NumberAndTitle item={item} process={process} />,
    },
    {
      label: 'Status',
      cardLabel: null,
      name: 'status',
      className: 'row-status',
      cell: ({ status, kind }) => <StatusBadge status={status} kind={kind} />,
    },
    {
      label: 'Carried by',
      name: 'carried',
      className: 'row-carried',
      cell: ({ sponsors, sponsorCount }) => (
        <Carriers sponsors={sponsors} count={sponsorCount} citySlug={citySlug} />
      ),
    },
    ...(hasIntroduced ? [introduced] : []),
    {
      label: 'Last action',
      name: 'last',
      sorts: { by: 'last-action', direction: 'descending' },
      className: 'nowrap',
      cell: ({ lastActionOn, lastActionPrecision }) => (
        <DateText on={lastActionOn} precision={lastActionPrecision} unknown="Not known" />
      ),
    },
  ];
}

function NumberAndTitle({ item, process }: { item: ItemRow; process: string | null }) {
  const number = numberOf(item);
  return (
    <>
      <Link href={item.url} prefetch={false} data-row="">
        <bdi className="row-number" data-none={number === null ? '' : undefined}>
          {number ?? 'No number'}
        </bdi>{' '}
        <bdi className="row-title">{clipText(titleOf(item), TITLE_LONGEST)}</bdi>
      </Link>
      <span className="row-kind">{kindNoun(item.kind, process).label}</span>
      {item.extract ? <ExtractText parts={item.extract} /> : null}
    </>
  );
}

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
