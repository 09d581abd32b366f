import { sql } from 'drizzle-orm';
import { actions, bodies, items, rollCalls } from '../../schema';

/** The live actions of a row of `items` as the status rules see them, in order, as one JSON value; null where it has none. */
export const statusActionsJson = sql`(select json_agg(json_build_object('key', ${actions.key}, 'on', ${actions.on},
    'precision', ${actions.precision}, 'time', ${actions.time}, 'raw', ${actions.raw}, 'text', ${actions.text},
    'phase', ${actions.phase}, 'result', ${actions.result}, 'consent', ${actions.consent},
    'confidence', ${actions.confidence}, 'agendaSequence', ${actions.agendaSequence},
    'minutesSequence', ${actions.minutesSequence}, 'position', ${actions.position}, 'note', ${actions.note},
    'body', case when coalesce(${actions.bodyName}, ${bodies.name}) is not null then
      json_build_object('key', coalesce(${bodies.key}, ${actions.bodyName}),
        'name', coalesce(${actions.bodyName}, ${bodies.name}), 'kind', ${bodies.kind}) end,
    'tally', case when ${rollCalls.actionId} is not null then json_build_object('yes', ${rollCalls.yes},
      'no', ${rollCalls.no}, 'abstain', ${rollCalls.abstain}, 'absent', ${rollCalls.absent}) end)
    order by ${actions.ordinal}, ${actions.id})
  from ${actions}
  left join ${bodies} on ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}
  left join ${rollCalls} on ${rollCalls.cityId} = ${actions.cityId} and ${rollCalls.actionId} = ${actions.id}
    and ${rollCalls.goneSince} is null
  where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
    and ${actions.goneSince} is null)`;

export const statusActions = sql`${statusActionsJson} as actions`;
