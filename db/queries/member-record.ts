import { sql } from 'drizzle-orm';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/legislation/types';
import { recordMatches } from '@/lib/members/record-match';
import { RECORD_PAGE, type RecordEntry, type RecordItem } from '@/lib/members/record-types';
import { printRecordWanted, type RecordWanted } from '@/lib/members/record-wanted';
import { type Db, rows } from '../client';
import { recordItemJson } from '../figures/record-item';
import { items, people } from '../schema';
import type { StoredCity } from './cities';
import { cursorFor, cutPage } from './keyset';
import { readMember, readRecord } from './member';
import { remember } from './remember';

/** What a cursor of the list is bound to. */
export function recordSelection(member: string, wanted: RecordWanted): string {
  return `${member}?${printRecordWanted({ ...wanted, cursor: null })}`;
}

/**
 * One page of the items that a member carries or has a row in a roll call on, each once, by last action, latest first,
 * with the count of all. The first page of a record without a filter comes with the member; for others one statement
 * reads the record and one the page, at each state of the ledger. Empty: none matches, or nobody has the slug. Throws
 * as listItems.
 */
export async function listMemberRecord(
  db: Db,
  city: StoredCity,
  member: string,
  wanted: RecordWanted,
  limit = RECORD_PAGE,
): Promise<Page<RecordItem>> {
  const selection = recordSelection(member, wanted);
  const cursor = cursorFor('votes', selection, wanted.cursor);
  const at = { scope: 'votes', selection, cursor, limit } as const;
  const isWhole = printRecordWanted(wanted) === '';
  if (isWhole && limit <= RECORD_PAGE) {
    const { items: total = 0, latest = [] } = (await readMember(db, city, member))?.tally ?? {};
    const places = latest.map(({ id, item }) => ({ id, item, sort_key: item.lastActionOn }));
    const { page, ...neighbours } = cutPage(places.slice(0, limit + 1), at);
    return { data: page.map(({ item }) => item), total, ...neighbours, asOf: city.asOf };
  }
  const record = await remember(db, city, 'member-record', member, () => readRecord(db, city, member));
  const matching = isWhole ? record : record.filter((entry) => recordMatches(entry, wanted));
  const { page, ...neighbours } = cutPage(nearest(matching, cursor, limit + 1), at);
  const shown = `${selection} ${wanted.cursor} ${limit}`;
  const data = await remember(db, city, 'member-record-page', shown, () => readItems(db, city, member, page));
  return { data, total: matching.length, ...neighbours, asOf: city.asOf };
}

type Place = { id: number; sort_key: string | null };

/** Up to `count` places beyond the cursor, those nearest to it first. */
function nearest(all: readonly RecordEntry[], cursor: Cursor | null, count: number): Place[] {
  const listed = (from: number, to: number) =>
    all.slice(Math.max(0, from), to).map(([id, day]) => ({ id, sort_key: day }));
  if (!cursor) return listed(0, count);
  const key = String(cursor.key ?? '');
  const firstLater = all.findIndex(
    ([id, day]) => (day ?? '') < key || ((day ?? '') === key && id < cursor.id),
  );
  const after = firstLater < 0 ? all.length : firstLater;
  if (cursor.direction === 'after') return listed(after, after + count);
  const before = all[after - 1]?.[0] === cursor.id ? after - 1 : after;
  return listed(before - count, before).reverse();
}

async function readItems(db: Db, city: StoredCity, member: string, page: Place[]): Promise<RecordItem[]> {
  if (page.length === 0) return [];
  const ids = sql.join(
    page.map(({ id }) => sql`${id}`),
    sql`, `,
  );
  const found = await rows<{ id: number; item: RecordItem }>(
    db,
    sql`select ${items.id}, ${recordItemJson(sql`${city.id}`, sql`${people.id}`)} as item
      from ${people} join ${items} on ${items.cityId} = ${people.cityId} and ${items.id} in (${ids})
      where ${people.cityId} = ${city.id} and ${people.slug} = ${member.replaceAll('\0', '')}`,
  );
  const byId = new Map(found.map(({ id, item }) => [id, item]));
  return page.flatMap(({ id }) => byId.get(id) ?? []);
}
