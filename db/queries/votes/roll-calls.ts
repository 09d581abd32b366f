import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type VotesFilter, votesAddress } from '@/lib/address/votes';
import type { RollCallLine, VoteChoices } from '@/lib/views/votes';
import { laterFirst } from '@/lib/votes/later-first';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { beyond, cursorFor, cutPage, orderBy, type SortOrder } from '../../reading/keyset';
import { actions, bodies, items, people, rollCalls, votes } from '../../schema';

export type RollCallPage = {
  lines: RollCallLine[];
  total: number;
  next: string | null;
  previous: string | null;
};

const ORDER: SortOrder = {
  key: sql`${rollCalls.heldOn}`,
  id: sql`${rollCalls.actionId}`,
  descending: true,
  cast: 'date',
};
const LISTED: SortOrder = { ...ORDER, key: sql`listed.sort_key`, id: sql`listed.key_id` };

const PER_PAGE = 25;

/** What a cursor of the list is bound to. */
export function votesSelection(filter: VotesFilter): string {
  return `roll-calls?${votesAddress.print({ ...filter, cursor: null })}`;
}

/**
 * One page of a city's roll calls, newest first, those of an item on one day the later first, undated last, with the count of all. One statement for the page and
 * one for the count at each state of the ledger. Empty with total 0: nothing matches. Throws AppError `bad-argument`
 * on a cursor of another list.
 */
export async function listRollCalls(
  db: Db,
  city: StoredCity,
  filter: VotesFilter,
  limit = PER_PAGE,
): Promise<RollCallPage> {
  const selection = votesSelection(filter);
  const cursor = cursorFor('votes', selection, filter.cursor);
  const where = filterCondition(city, filter);
  const [total, listed] = await Promise.all([
    cached(db, city, 'roll-call-count', selection, async () => {
      const counted = sql`select count(*) as total from ${rollCalls} where ${where}`;
      return (await rows<{ total: number }>(db, counted))[0]?.total ?? 0;
    }),
    cached(db, city, 'roll-call-page', `${selection} ${filter.cursor} ${limit}`, async () => {
      const found = await rows<RollCallRow>(
        db,
        sql`with page as (
          select ${rollCalls}.*, ${rollCalls.heldOn} as sort_key from ${rollCalls}
          where ${where} and ${beyond(ORDER, cursor)} order by ${orderBy(ORDER, cursor)} limit ${limit + 1})
        select * from (select ${lineColumns(filter)} from page as roll_calls ${LINE_JOINS}) as listed
        order by ${orderBy(LISTED, cursor)}`,
      );
      return found.map((line) => ({ ...line, id: line.key_id }));
    }),
  ]);
  const { page, ...neighbours } = cutPage(listed, { scope: 'votes', selection, cursor, limit });
  return { lines: laterFirst(page).map(({ line }) => line), total, ...neighbours };
}

type RollCallRow = { key_id: number; sort_key: string | null; ordinal: number; line: RollCallLine };

const LINE_JOINS = sql`
  join ${actions} on ${actions.cityId} = ${rollCalls.cityId} and ${actions.id} = ${rollCalls.actionId}
  join ${items} on ${items.cityId} = ${rollCalls.cityId} and ${items.id} = ${rollCalls.itemId}
  left join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}`;

function lineColumns({ member }: VotesFilter): SQL {
  const own =
    member === null
      ? sql`null`
      : sql`(select ${votes.option} from ${votes} join ${people}
          on ${people.cityId} = ${votes.cityId} and ${people.id} = ${votes.personId} and ${people.slug} = ${member}
          where ${votes.cityId} = ${rollCalls.cityId} and ${votes.actionId} = ${rollCalls.actionId}
            and ${votes.goneSince} is null order by ${votes.position} limit 1)`;
  return sql`${rollCalls.actionId} as key_id, roll_calls.sort_key, ${actions.ordinal},
    json_build_object('id', ${rollCalls.slug}, 'on', ${rollCalls.heldOn},
      'body', coalesce(${bodies.name}, ${actions.bodyName}),
      'text', coalesce(${actions.raw}, ${actions.text}, ${actions.phase}), 'result', ${actions.result},
      'yes', ${rollCalls.yes}, 'no', ${rollCalls.no}, 'abstain', ${rollCalls.abstain},
      'absent', ${rollCalls.absent}, 'excused', ${rollCalls.excused}, 'recused', ${rollCalls.recused},
      'notVoting', ${rollCalls.notVoting}, 'own', ${own},
      'item', json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
        'title', coalesce(${items.shortTitle}, ${items.title}))) as line`;
}

function filterCondition(city: StoredCity, { divided, member, value, body, held }: VotesFilter): SQL {
  const person = sql`(select ${people.id} from ${people}
    where ${people.cityId} = ${city.id} and ${people.slug} = ${member})`;
  const byMember = sql`${rollCalls.actionId} in (select ${votes.actionId} from ${votes}
    where ${votes.cityId} = ${city.id} and ${votes.personId} = ${person} and ${votes.goneSince} is null
      and ${value === null ? sql`true` : eq(votes.option, value)})`;
  const ofBody = sql`${rollCalls.bodyId} = (select ${bodies.id} from ${bodies}
    where ${bodies.cityId} = ${city.id} and ${bodies.slug} = ${body})`;
  return (
    and(
      eq(rollCalls.cityId, city.id),
      isNull(rollCalls.goneSince),
      divided ? sql`${rollCalls.yes} > 0 and ${rollCalls.no} > 0` : undefined,
      member === null ? undefined : byMember,
      body === null ? undefined : ofBody,
      held === null
        ? undefined
        : sql`${rollCalls.heldOn} between make_date(${held}::int, 1, 1) and make_date(${held}::int, 12, 31)`,
    ) ?? sql`true`
  );
}

/** What the list of roll calls can be narrowed by: bodies and years with how many they hold, and who ever voted. One statement at each state of the ledger. */
export function readVoteChoices(db: Db, city: StoredCity): Promise<VoteChoices> {
  return cached(db, city, 'vote-choices', '', () => findChoices(db, city));
}

async function findChoices(db: Db, city: StoredCity): Promise<VoteChoices> {
  const [found] = await rows<{ [K in keyof VoteChoices]: VoteChoices[K] | null }>(
    db,
    sql`with live as materialized (select ${rollCalls.bodyId} as body_id, ${rollCalls.heldOn} as held_on
        from ${rollCalls} where ${rollCalls.cityId} = ${city.id} and ${rollCalls.goneSince} is null)
      select (select json_agg(b order by b.count desc, b.name) from (
          select ${bodies.slug} as slug, ${bodies.name} as name, count(*) as count from live
          join ${bodies} on ${bodies.cityId} = ${city.id} and ${bodies.id} = live.body_id group by 1, 2) b) as bodies,
        (select json_agg(y order by y.year desc) from (
          select extract(year from held_on)::int as year, count(*) as count from live
          where held_on is not null group by 1) y) as years,
        (select json_agg(json_build_object('slug', ${people.slug}, 'name', ${people.name})
            order by ${people.sortName}, ${people.id})
          from ${people} where ${people.cityId} = ${city.id} and ${people.goneSince} is null
            and exists (select from ${votes} where ${votes.cityId} = ${people.cityId}
              and ${votes.personId} = ${people.id} and ${votes.goneSince} is null)) as members`,
  );
  return { bodies: found?.bodies ?? [], years: found?.years ?? [], members: found?.members ?? [] };
}
