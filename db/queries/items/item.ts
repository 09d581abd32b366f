import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import { type StatusItem, type StoredItem, statusItemOf } from '@/lib/status/status-item';
import type { Correction, ItemDetail } from '@/lib/views/items';
import type { Step } from '@/lib/views/step';
import type { Confidence } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { preparedRow } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { actions, items } from '../../schema';
import { type ActionRow, actionJson, actionOf } from './action-columns';
import { correctionsColumn } from './corrections';
import { findAddress } from './find-address';
import { type PartsRow, partColumns } from './item-parts';
import { type StatusOnDay, statusOnDay } from './item-status';
import { committeeColumn, type SummaryRow, summaryColumns, summaryOf } from './item-summary';
import { storedItem } from './stored-item';

/** An item with its status as of the city's today, the city's steps for it, and how it stood on any other day. */
export type FoundItem = { item: ItemDetail; steps: Step[]; onDay: (on: string) => StatusOnDay };

/**
 * The item at an address, whole, or the address to go to where this is an older or a loosely written one; null
 * where it names none, or several. Items the source no longer lists are found, with `goneSince`. One statement
 * at an item's own address, else two.
 */
export async function findItem(
  db: Db,
  city: StoredCity,
  address: string,
): Promise<FoundItem | { redirectTo: string } | null> {
  const stored = await readStoredItem(db, city, address.replaceAll('\0', ''));
  if (stored) return asOfToday(city, stored);
  const found = await findAddress(db, city, address);
  return found && { redirectTo: found.slug };
}

function asOfToday(city: StoredCity, { item, ruled }: StoredItemPage): FoundItem {
  const onDay = (on: string) => statusOnDay(city, item.status, ruled, on);
  const { status, steps } = onDay(cityDay(city.timeZone));
  return { item: { ...item, status }, steps, onDay };
}

/** An item as it is stored for its page, and what its status follows from. */
type StoredItemPage = { item: ItemDetail; ruled: StatusItem };

async function readStoredItem(db: Db, city: StoredCity, slug: string): Promise<StoredItemPage | null> {
  const row = await itemBySlug(db, { city: city.id, slug });
  return row ? { item: detailOf(city, row), ruled: statusItemOf(row.stored_item) } : null;
}

const wanted = { id: sql`${sql.placeholder('city')}` };
const itemBySlug = preparedRow<DetailRow>(
  'item',
  () => sql`select ${summaryColumns}, ${detailColumns}, ${committeeColumn(wanted)}, ${partColumns},
      ${correctionsColumn},
      (select json_agg(${actionJson} order by ${actions.ordinal}, ${actions.id}) from ${actions}
        where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
          and ${actions.goneSince} is null) as actions,
      ${storedItem}
    from ${items}
    where ${items.cityId} = ${wanted.id} and ${items.slug} = ${sql.placeholder('slug')}`,
);

const detailColumns = sql`${items.displayNumber}, ${items.officialTitle}, ${items.description}, ${items.notes},
  ${items.confidence}, ${items.enactmentNumber}, ${items.effectiveOn}, ${items.signedOn}, ${items.seriesMayor},
  ${items.seriesMayorBasis}, ${items.titleAsSeen}, ${items.contents}, ${items.topics}, ${items.codeSections},
  ${items.goneSince}, ${items.pageUrl}`;

type DetailRow = Omit<SummaryRow, 'sponsors'> &
  PartsRow & {
    display_number: string | null;
    official_title: string | null;
    description: string | null;
    notes: string | null;
    confidence: Confidence;
    enactment_number: string | null;
    effective_on: string | null;
    signed_on: string | null;
    series_mayor: string | null;
    series_mayor_basis: string | null;
    title_as_seen: string | null;
    contents: string | null;
    topics: string[];
    code_sections: string[];
    gone_since: string | null;
    page_url: string | null;
    corrections: Correction[] | null;
    actions: ActionRow[] | null;
    stored_item: StoredItem;
  };

function detailOf(city: StoredCity, row: DetailRow): ItemDetail {
  return {
    ...summaryOf(city, { ...row, sponsors: null }),
    sponsors: sourced(row.carried),
    displayNumber: row.display_number,
    officialTitle: row.official_title,
    description: row.description,
    notes: row.notes,
    confidence: row.confidence,
    alternateNumbers: row.alternate_numbers ?? [],
    enactmentNumber: row.enactment_number,
    effectiveOn: row.effective_on,
    nextEvents: sourced(row.next_events),
    agendas: (row.agendas ?? []).map((one) => ({
      ...one,
      goneSince: instant(one.goneSince),
      url: `/${city.slug}/meetings/${one.meeting}`,
    })),
    signedOn: row.signed_on,
    seriesMayor:
      row.series_mayor === null
        ? null
        : { name: row.series_mayor, slug: row.series_mayor_slug, basis: row.series_mayor_basis },
    titleAsSeen: row.title_as_seen,
    contents: row.contents,
    revisions: row.revisions ?? [],
    actions: (row.actions ?? []).map(actionOf),
    documents: sourced(row.documents),
    relations: sourced(row.relations),
    topics: row.topics,
    codeSections: row.code_sections,
    contradictions: sourced(row.contradictions),
    sources: row.sources ?? [],
    corrections: (row.corrections ?? []).map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    changes: `/${city.slug}/changes?item=${encodeURIComponent(row.slug)}`,
    goneSince: instant(row.gone_since),
    pageUrl: row.page_url,
  };
}

function instant(at: string | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function sourced<T extends { sources: ItemDetail['sources'] | null }>(list: T[] | null) {
  return (list ?? []).map((one) => ({ ...one, sources: one.sources ?? [] }));
}
