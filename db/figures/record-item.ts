import { type SQL, sql } from 'drizzle-orm';
import { bodies, items, rollCalls, sponsorships, votes } from '../schema';

const vote = sql`json_build_object('id', ${rollCalls.slug}, 'on', ${rollCalls.heldOn}, 'body', ${bodies.name},
  'isCouncil', coalesce(${bodies.kind} in ('legislature', 'council'), false), 'option', ${votes.option},
  'inferred', ${votes.isInferred}, 'yes', ${rollCalls.yes}, 'no', ${rollCalls.no})`;

/** A row of `items`, which are this city's, with all that a person had to do with it: a RecordItem as one JSON value. */
export function recordItemJson(city: SQL, person: SQL): SQL {
  return sql`json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
    'title', ${items.title}, 'shortTitle', ${items.shortTitle}, 'lastActionOn', ${items.lastActionOn},
    'status', json_build_object('stage', ${items.stage}, 'outcome', ${items.outcome}, 'route', ${items.route},
      'activity', ${items.activity}, 'inferred', ${items.isInferred}),
    'role', (select ${sponsorships.role} from ${sponsorships} where ${sponsorships.cityId} = ${city}
      and ${sponsorships.itemId} = ${items.id} and ${sponsorships.personId} = ${person}
      and ${sponsorships.goneSince} is null order by ${sponsorships.position} limit 1),
    'votes', coalesce((select json_agg(${vote} order by ${rollCalls.heldOn}, ${rollCalls.actionId})
      from ${rollCalls} join ${votes} on ${votes.cityId} = ${rollCalls.cityId} and ${votes.actionId} = ${rollCalls.actionId}
      left join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
      where ${rollCalls.cityId} = ${city} and ${rollCalls.itemId} = ${items.id} and ${rollCalls.goneSince} is null
        and ${votes.personId} = ${person} and ${votes.goneSince} is null), '[]'))`;
}
