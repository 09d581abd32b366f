import { type SQL, sql } from 'drizzle-orm';
import type { Page } from '@/lib/views/items';
import type { RollCallLine } from '@/lib/views/votes';
import { laterFirst } from '@/lib/votes/later-first';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import type { Edge } from '../../reading/keyset';
import { actions, bodies, items, people, rollCalls, votes } from '../../schema';
import { readVotes, type VotesAsked, votesMeant, votesSelection } from './read-votes';

/**
 * One page of roll calls with their counts alone, as readVotes; those of an item on one day the later first. One
 * statement for the page and one for the count at each state of the ledger.
 */
export async function listVoteLines(
  db: Db,
  city: StoredCity,
  asked: VotesAsked,
): Promise<Page<RollCallLine>> {
  const { member } = asked;
  const joins = sql`left join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}`;
  const [total, page] = await Promise.all([
    countVotes(db, city, asked),
    readVotes(db, city, asked, {
      columns: columnsFor(member),
      joins,
      show: ({ ordinal, line }: LineRow) => ({ ordinal, line }),
      total: 0,
    }),
  ]);
  return { ...page, total, data: laterFirst(page.data).map(({ line }) => line) };
}

function countVotes(db: Db, city: StoredCity, asked: VotesAsked): Promise<number> {
  return cached(db, city, 'vote-count', votesSelection(asked), async () => {
    const { before, from, where } = votesMeant(city, asked);
    const [row] = await rows<{ total: number }>(
      db,
      sql`with ${before} counted as (select count(*) as total from ${from} where ${where}) select total from counted`,
    );
    return row?.total ?? 0;
  });
}

type LineRow = Edge & { ordinal: number; line: RollCallLine };

function columnsFor(member: string | null): SQL {
  const own =
    member === null
      ? sql`null`
      : sql`(select ${votes.option} from ${votes} join ${people}
          on ${people.cityId} = ${votes.cityId} and ${people.id} = ${votes.personId} and ${people.slug} = ${member}
          where ${votes.cityId} = ${rollCalls.cityId} and ${votes.actionId} = ${rollCalls.actionId}
            and ${votes.goneSince} is null order by ${votes.position} limit 1)`;
  return sql`${actions.ordinal},
    json_build_object('id', ${rollCalls.slug}, 'on', ${rollCalls.heldOn},
      'body', coalesce(${bodies.name}, ${actions.bodyName}),
      'text', coalesce(${actions.raw}, ${actions.text}, ${actions.phase}), 'result', ${actions.result},
      'yes', ${rollCalls.yes}, 'no', ${rollCalls.no}, 'abstain', ${rollCalls.abstain},
      'absent', ${rollCalls.absent}, 'excused', ${rollCalls.excused}, 'recused', ${rollCalls.recused},
      'notVoting', ${rollCalls.notVoting}, 'own', ${own},
      'item', json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
        'title', coalesce(${items.shortTitle}, ${items.title}))) as line`;
}
