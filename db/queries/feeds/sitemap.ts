import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { inPieces } from '../../reading/in-pieces';
import { bodies, cities, items, meetings, people } from '../../schema';

/** One map may hold 50,000 addresses: these and the places of the cities have to fit. */
const MOST = { members: 2_000, bodies: 1_000, items: 27_000, meetings: 18_000 };

/** Each piece sorts its table once more. */
const PIECE = 2_000;

export type SitemapEntry = { path: string; changedAt: string | null };

/** A noun with pages of its own: where they lie, and of which day each is where the newest come first. */
type Noun = {
  room: string;
  table: typeof people | typeof bodies | typeof items | typeof meetings;
  day: PgColumn | null;
  changedAt: PgColumn | null;
  most: number;
};

const NOUNS: readonly Noun[] = [
  { room: 'members', table: people, day: null, changedAt: null, most: MOST.members },
  { room: 'committees', table: bodies, day: null, changedAt: null, most: MOST.bodies },
  {
    room: 'legislation',
    table: items,
    day: items.lastActionOn,
    changedAt: items.changedAt,
    most: MOST.items,
  },
  {
    room: 'meetings',
    table: meetings,
    day: meetings.heldOn,
    changedAt: meetings.changedAt,
    most: MOST.meetings,
  },
];

type Row = { path: string; changed_at: string | null; day: string; id: number };

/**
 * The pages of all cities' members, bodies, newest items and newest meetings, with when an item or meeting last
 * changed, ISO 8601, a piece at a time. One statement for each two thousand.
 */
export async function* sitemapEntries(db: Db): AsyncGenerator<SitemapEntry[]> {
  for (const noun of NOUNS) {
    const read = (last: Row | null, limit: number) => rows<Row>(db, pagesOf(noun, last, limit));
    for await (const piece of inPieces(noun.most, read, PIECE)) yield piece.map(entryOf);
  }
}

function pagesOf({ room, table, day, changedAt }: Noun, last: Row | null, limit: number): SQL {
  const on = day === null ? sql`date '-infinity'` : sql`coalesce(${day}, date '-infinity')`;
  const beyond = last === null ? sql`true` : sql`(${on}, ${table.id}) < (${last.day}::date, ${last.id})`;
  return sql`select '/' || ${cities.slug} || ${`/${room}/`} || ${table.slug} as path,
      ${changedAt ?? sql`null::timestamptz`} as changed_at, (${on})::text as day, ${table.id} as id
    from ${table} join ${cities} on ${cities.id} = ${table.cityId} and ${cities.removedAt} is null
    where ${table.goneSince} is null and ${beyond} order by ${on} desc, ${table.id} desc limit ${limit}`;
}

function entryOf({ path, changed_at }: Row): SitemapEntry {
  return { path, changedAt: changed_at === null ? null : new Date(changed_at).toISOString() };
}
