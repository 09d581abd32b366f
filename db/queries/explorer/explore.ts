import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Filter } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import type { Facets } from '@/lib/views/facets';
import type { ItemSummary, ListedItem, Page } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { cursorFor, cutPage } from '../../reading/keyset';
import { currentIndex } from './current-index';
import { filterIndex } from './filtered-index';
import { indexPage } from './index-page';
import { exportedItems, listedItems, type RowsById } from './items-by-id';
import { suggestSearch } from './suggest';

/**
 * What a filter shows: one page of its items in its order, the count of all, and for each value of each filter how
 * many items it would show beside the other filters (its own is left out of its count, so that several may be chosen;
 * values with none are left out). `suggestion` is a search that finds something where this one found nothing for a
 * slip of spelling.
 */
export type Explored<Row> = Page<Row> & { facets: Facets; suggestion: string | null };

/**
 * The items of a city under a filter, all of it out of the city's one index: `asOf` says of when. `rows` reads the
 * page's rows by their ids. Throws AppError `bad-argument` on a cursor of another list.
 */
export async function explore<Row = ListedItem>(
  db: Db,
  city: StoredCity,
  filter: Filter,
  rows: RowsById<Row> = listedItems() as RowsById<Row>,
): Promise<Explored<Row>> {
  const page = await readPage(db, city, filter, rows);
  const isMissed = filter.q !== null && page.total === 0;
  return { ...page, suggestion: isMissed ? await suggestSearch(db, city, filter.q ?? '') : null };
}

/** The facets of `explore` alone. */
export async function countFacets(db: Db, city: StoredCity, filter: Filter): Promise<Facets> {
  return (await filterIndex(db, city, filter)).facets;
}

/** The city as it stood when the index was read that `explore` answers from now. */
export async function exploredCity(db: Db, city: StoredCity): Promise<StoredCity> {
  return (await currentIndex(db, city)).city;
}

/** Every item under a filter in its order, from its cursor on, read in pieces so that a whole record is never held. */
export async function* eachItem(db: Db, city: StoredCity, filter: Filter): AsyncGenerator<ItemSummary> {
  let piece: Filter | null = { ...filter, limit: PIECE };
  while (piece) {
    const page: Page<ItemSummary> = await readPage(db, city, piece, exportedItems);
    yield* page.data;
    await nextTurn();
    piece = page.next === null ? null : { ...piece, cursor: page.next };
  }
}

/** The embedded engine reads a piece without a break, and no other request is answered meanwhile. */
const PIECE = 150;

async function readPage<Row>(db: Db, city: StoredCity, filter: Filter, rows: RowsById<Row>) {
  const selection = cursorSelection('legislation', filter);
  const cursor = cursorFor('legislation', selection, filter.cursor);
  const filtered = await filterIndex(db, city, filter);
  const at = { scope: 'legislation', selection, cursor, limit: filter.limit } as const;
  const { page, ...cursors } = cutPage(indexPage(filtered, filter, cursor), at);
  const ids = page.map(({ id }) => id);
  const data = ids.length === 0 ? [] : await rows(db, city, ids, filter.q);
  const { facets } = filtered;
  return { data, total: filtered.rows.length, ...cursors, asOf: filtered.city.asOf, facets };
}
