import { type SQL, sql } from 'drizzle-orm';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/legislation/types';
import type { RecordItem } from '@/lib/members/record-types';
import { printRecordWanted, type RecordWanted } from '@/lib/members/record-wanted';
import { type Db, rows } from '../client';
import { bodies, items, people, rollCalls, sponsorships, votes } from '../schema';
import type { StoredCity } from './cities';
import { cursorFor, cutPage } from './keyset';
import { remember } from './remember';

/** What a cursor of the list is bound to. */
export function recordSelection(member: string, wanted: RecordWanted): string {
  return `${member}?${printRecordWanted({ ...wanted, cursor: null })}`;
}

/**
 * One page of the items that a member carries or has a row in a roll call on, each once, by last action, latest first,
 * with the count of all. One statement for the page and one for which items it is cut from, at each state of the ledger. Empty: none matches,
 * or nobody has the slug. Throws as listItems.
 */
export async function listMemberRecord(
  db: Db,
  city: StoredCity,
  member: string,
  wanted: RecordWanted,
  limit = 25,
): Promise<Page<RecordItem>> {
  const selection = recordSelection(member, wanted);
  const cursor = cursorFor('votes', selection, wanted.cursor);
  const all = await remember(db, city, 'member-record', selection, async () =>
    packed(await rows<Place>(db, placesOf(city, member, wanted))),
  );
  const at = { scope: 'votes', selection, cursor, limit } as const;
  const { page, ...neighbours } = cutPage(nearest(all, cursor, limit + 1), at);
  const shown = `${selection} ${wanted.cursor} ${limit}`;
  const data = await remember(db, city, 'member-record-page', shown, () => readItems(db, city, member, page));
  return { data, total: all.ids.length, ...neighbours, asOf: city.asOf };
}

type Place = { id: number; sort_key: string | null };

/** Places side by side, for a member can have thousands: a day is its eight digits as a number, 0 for none. */
type Packed = { ids: Float64Array; days: Int32Array };

function packed(places: Place[]): Packed {
  return {
    ids: Float64Array.from(places, ({ id }) => id),
    days: Int32Array.from(places, ({ sort_key: day }) => digitsOf(day)),
  };
}

const digitsOf = (day: string | number | null) => Number(String(day ?? '0').replaceAll('-', ''));

function placeAt({ ids, days }: Packed, at: number): Place {
  const digits = String(days[at] || '');
  const day = digits && `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return { id: ids[at] ?? 0, sort_key: day || null };
}

/** Up to `count` places beyond the cursor, those nearest to it first. */
function nearest(all: Packed, cursor: Cursor | null, count: number): Place[] {
  const { ids, days } = all;
  const listed = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => placeAt(all, from + index));
  if (!cursor) return listed(0, Math.min(count, ids.length));
  const key = digitsOf(cursor.key);
  const isLater = (at: number) => {
    const day = days[at] ?? 0;
    return day === key ? (ids[at] ?? 0) < cursor.id : day < key;
  };
  let after = 0;
  while (after < ids.length && !isLater(after)) after += 1;
  if (cursor.direction === 'after') return listed(after, Math.min(after + count, ids.length));
  const before = ids[after - 1] === cursor.id ? after - 1 : after;
  return listed(Math.max(0, before - count), before).reverse();
}

const personOf = (city: StoredCity, slug: string) => sql`(select ${people.id} from ${people}
  where ${people.cityId} = ${city.id} and ${people.slug} = ${slug.replaceAll('\0', '')})`;

const ownVotes = (city: StoredCity, member: string) => sql`${votes} join ${rollCalls}
    on ${rollCalls.cityId} = ${votes.cityId} and ${rollCalls.actionId} = ${votes.actionId}
  where ${votes.cityId} = ${city.id} and ${votes.personId} = ${personOf(city, member)}
    and ${votes.goneSince} is null and ${rollCalls.goneSince} is null`;

const ownItems = (city: StoredCity, member: string) => sql`${sponsorships}
  where ${sponsorships.cityId} = ${city.id} and ${sponsorships.personId} = ${personOf(city, member)}
    and ${sponsorships.goneSince} is null`;

function placesOf(city: StoredCity, member: string, wanted: RecordWanted): SQL {
  const { role, option, year } = wanted;
  const within = (day: SQL) =>
    year === null
      ? sql`true`
      : sql`${day} between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`;
  const hasVoted = sql`voted.item_id is not null`;
  const carries = sql`carried.item_id is not null`;
  const introduced = within(sql`coalesce(${items.introducedOn}, ${items.firstActionOn})`);
  return sql`with carried as (select ${sponsorships.itemId} as item_id, array_agg(${sponsorships.role}) as roles
        from ${ownItems(city, member)} group by 1),
      voted as (select distinct ${rollCalls.itemId} as item_id from ${ownVotes(city, member)}
        and ${within(sql`${rollCalls.heldOn}`)} and ${option === null ? sql`true` : sql`${votes.option} = ${option}`})
    select ${items.id}, ${items.lastActionOn} as sort_key
    from ${items} left join carried on carried.item_id = ${items.id} left join voted on voted.item_id = ${items.id}
    where ${items.cityId} = ${city.id} and ${items.goneSince} is null
      and ${option === null ? sql`(${hasVoted} or (${carries} and ${introduced}))` : hasVoted}
      and ${role === null ? sql`true` : carriedAs(role, carries)} and ${endedAs(wanted)}
    order by ${items.lastActionOn} desc nulls last, ${items.id} desc`;
}

function carriedAs(role: NonNullable<RecordWanted['role']>, carries: SQL): SQL {
  if (role === 'carried') return carries;
  return role === 'not-carried' ? sql`not ${carries}` : sql`${role} = any(carried.roles)`;
}

function endedAs({ outcome }: RecordWanted): SQL {
  if (outcome === null) return sql`true`;
  return outcome === 'open' ? sql`${items.outcome} is null` : sql`${items.outcome} = ${outcome}`;
}

async function readItems(db: Db, city: StoredCity, member: string, page: Place[]): Promise<RecordItem[]> {
  if (page.length === 0) return [];
  const ids = sql.join(
    page.map(({ id }) => sql`${id}`),
    sql`, `,
  );
  const found = await rows<{ id: number; item: RecordItem }>(
    db,
    sql`select ${items.id}, json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
        'title', ${items.title}, 'shortTitle', ${items.shortTitle}, 'lastActionOn', ${items.lastActionOn},
        'status', json_build_object('stage', ${items.stage}, 'outcome', ${items.outcome}, 'route', ${items.route},
          'activity', ${items.activity}, 'inferred', ${items.isInferred}),
        'role', (select ${sponsorships.role} from ${ownItems(city, member)} and ${sponsorships.itemId} = ${items.id}
          order by ${sponsorships.position} limit 1),
        'votes', coalesce((select json_agg(${VOTE} order by ${rollCalls.heldOn}, ${rollCalls.actionId})
          from ${rollCalls} join ${votes} on ${votes.cityId} = ${rollCalls.cityId} and ${votes.actionId} = ${rollCalls.actionId}
          left join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
          where ${rollCalls.cityId} = ${items.cityId} and ${rollCalls.itemId} = ${items.id} and ${rollCalls.goneSince} is null
            and ${votes.personId} = ${personOf(city, member)} and ${votes.goneSince} is null), '[]')) as item
      from ${items} where ${items.cityId} = ${city.id} and ${items.id} in (${ids})`,
  );
  const byId = new Map(found.map(({ id, item }) => [id, item]));
  return page.flatMap(({ id }) => byId.get(id) ?? []);
}

const VOTE = sql`json_build_object('id', ${rollCalls.slug}, 'on', ${rollCalls.heldOn}, 'body', ${bodies.name},
  'isCouncil', coalesce(${bodies.kind} in ('legislature', 'council'), false), 'option', ${votes.option},
  'inferred', ${votes.isInferred}, 'yes', ${rollCalls.yes}, 'no', ${rollCalls.no})`;
