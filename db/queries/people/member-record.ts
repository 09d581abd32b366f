import { sql } from 'drizzle-orm';
import { type RecordFilter, recordAddress } from '@/lib/address/member-record';
import { AppError } from '@/lib/errors';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import { recordMatches } from '@/lib/members/record-match';
import type { Page } from '@/lib/views/items';
import { type MemberRecord, RECORD_PAGE, type RecordItem } from '@/lib/views/member-record';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { recordItemJson } from '../../figures/record-item';
import { cursorFor, cutPage } from '../../reading/keyset';
import { items, people } from '../../schema';
import { readMember, readRecord } from './member';

/** What a cursor of the list is bound to. */
export function recordSelection(member: string, filter: RecordFilter): string {
  return `${member}?${recordAddress.print({ ...filter, limit: undefined, cursor: null })}`;
}

/**
 * One page of the items that a member carries or has a row in a roll call on, each once, by last action, latest first,
 * with the count of all, as last counted ahead. The first page of a record without a filter comes with the member; for others
 * one statement reads the record and one the page. Empty:
 * none matches, or nobody has the slug. Throws AppError `not-counted` where the person was not counted yet, else as listItems.
 */
export async function listMemberRecord(
  db: Db,
  city: StoredCity,
  member: string,
  filter: RecordFilter,
): Promise<Page<RecordItem>> {
  const { limit } = filter;
  const selection = recordSelection(member, filter);
  const cursor = cursorFor('votes', selection, filter.cursor);
  const at = { scope: 'votes', selection, cursor, limit } as const;
  const isWhole = recordAddress.print({ ...filter, limit: undefined }) === '';
  if (isWhole && limit <= RECORD_PAGE) {
    const found = await readMember(db, city, member);
    if (found && !found.tally) throw notCounted();
    const { items: total = 0, latest = [] } = found?.tally ?? {};
    const places = latest.map(({ id, item }) => ({ id, item, sort_key: item.lastActionOn }));
    const { page, ...neighbours } = cutPage(places.slice(0, limit + 1), at);
    return { data: page.map(({ item }) => item), total, ...neighbours, asOf: city.asOf };
  }
  const record = await readRecord(db, city, member);
  if (!record) throw notCounted();
  const isMeant = record.facts.map((facts) => isWhole || recordMatches(facts, filter));
  const matching = record.kinds.flatMap((kind, place) => (isMeant[kind] ? [place] : []));
  const { page, ...neighbours } = cutPage(nearest(record, matching, cursor, limit + 1), at);
  const data = await readItems(db, city, member, page);
  return { data, total: matching.length, ...neighbours, asOf: city.asOf };
}

function notCounted() {
  return new AppError(
    'not-counted',
    'This record is being counted for the first time: try again in a few minutes.',
  );
}

type RecordPosition = { id: number; sort_key: string | null };

function positionAt({ ids, days }: MemberRecord, at: number): RecordPosition {
  const digits = String(days[at] || '');
  const day = digits && `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return { id: ids[at] ?? 0, sort_key: day || null };
}

/** Up to `count` of the matching places beyond the cursor, those nearest to it first. */
function nearest(
  all: MemberRecord,
  matching: readonly number[],
  cursor: Cursor | null,
  count: number,
): RecordPosition[] {
  const listed = (from: number, to: number) =>
    matching.slice(Math.max(0, from), to).map((at) => positionAt(all, at));
  if (!cursor) return listed(0, count);
  const key = Number(String(cursor.key ?? '0').replaceAll('-', ''));
  const firstLater = matching.findIndex((at) => {
    const day = all.days[at] ?? 0;
    return day === key ? (all.ids[at] ?? 0) < cursor.id : day < key;
  });
  const after = firstLater < 0 ? matching.length : firstLater;
  if (cursor.direction === 'after') return listed(after, after + count);
  const before = all.ids[matching[after - 1] ?? -1] === cursor.id ? after - 1 : after;
  return listed(before - count, before).reverse();
}

async function readItems(
  db: Db,
  city: StoredCity,
  member: string,
  page: RecordPosition[],
): Promise<RecordItem[]> {
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const asked = { city: city.id, slug: member.replaceAll('\0', ''), ids: JSON.stringify(ids) };
  const found = await itemsOfRecord(db, asked);
  const byId = new Map(found.map(({ id, item }) => [id, item]));
  return page.flatMap(({ id }) => byId.get(id) ?? []);
}

const cityId = sql`${sql.placeholder('city')}`;
const itemsOfRecord = prepared<{ id: number; item: RecordItem }>(
  'items-of-record',
  () => sql`select ${items.id}, ${recordItemJson(cityId, sql`${people.id}`)} as item
    from (select value::bigint as id from json_array_elements_text(${sql.placeholder('ids')}::json)) as wanted
    join ${items} on ${items.cityId} = ${cityId} and ${items.id} = wanted.id
    join ${people} on ${people.cityId} = ${cityId} and ${people.slug} = ${sql.placeholder('slug')}`,
);
