import { sql } from 'drizzle-orm';
import type { Page } from '@/lib/views/items';
import type { RollCallEntry } from '@/lib/views/meetings';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import type { Edge } from '../../reading/keyset';
import { actions, bodies, items, rollCalls } from '../../schema';
import { type ActionRow, rollCallOf, rollCallPairs, sourcesOf } from '../items/action-columns';
import { readVotes, type VotesAsked } from './read-votes';

/** One page of roll calls with everybody in them, as readVotes. */
export function listVotes(db: Db, city: StoredCity, asked: VotesAsked): Promise<Page<RollCallEntry>> {
  const joins = sql`left join ${bodies} on ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}`;
  const show = (row: VoteRow) => entryOf(city, row);
  return readVotes(db, city, asked, { columns, joins, show });
}

type VoteRow = Edge & {
  roll_call: NonNullable<ActionRow['rollCall']>;
  entry: Omit<RollCallEntry, 'rollCall' | 'item' | 'sources'> & { sources: RollCallEntry['sources'] | null };
  item: Omit<RollCallEntry['item'], 'url'>;
};

const columns = sql`json_build_object(${rollCallPairs}) as roll_call,
  json_build_object('on', ${rollCalls.heldOn}, 'body', coalesce(${bodies.name}, ${actions.bodyName}),
    'text', coalesce(${actions.text}, ${actions.raw}, ${actions.phase}), 'raw', ${actions.raw},
    'class', ${actions.class}, 'result', ${actions.result}, 'consent', ${actions.consent},
    'basis', ${rollCalls.basis}, 'isComplete', ${rollCalls.isComplete}, 'note', ${actions.note},
    'sources', ${sourcesOf('action', sql`${actions.cityId}`, sql`${actions.id}`)}) as entry,
  json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
    'title', ${items.title}) as item`;

function entryOf(city: StoredCity, { roll_call, entry, item }: VoteRow): RollCallEntry {
  return {
    ...entry,
    sources: entry.sources ?? [],
    rollCall: rollCallOf(roll_call),
    item: { ...item, url: `/${city.slug}/legislation/${item.slug}` },
  };
}
