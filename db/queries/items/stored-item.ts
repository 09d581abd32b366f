import { type SQL, sql } from 'drizzle-orm';
import { ACTION_FIELDS } from '@/lib/status/status-item';
import { actions, bodies, items, rollCalls } from '../../schema';

/** Parts of `json_build_object`, each under its name. */
function fields(parts: Record<string, SQL>): SQL {
  return sql.join(
    Object.entries(parts).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  );
}

const ofAction = Object.fromEntries(ACTION_FIELDS.map((field) => [field, sql`${actions[field]}`]));

const liveActions = sql`(select json_agg(json_build_object(${fields({
  ...ofAction,
  bodyName: sql`${actions.bodyName}`,
  body: sql`case when ${bodies.id} is not null then json_build_object('key', ${bodies.key}, 'name', ${bodies.name},
    'kind', ${bodies.kind}) end`,
  tally: sql`case when ${rollCalls.actionId} is not null then json_build_object('yes', ${rollCalls.yes},
    'no', ${rollCalls.no}, 'abstain', ${rollCalls.abstain}, 'absent', ${rollCalls.absent}) end`,
})}) order by ${actions.ordinal}, ${actions.id})
  from ${actions}
  left join ${bodies} on ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}
  left join ${rollCalls} on ${rollCalls.cityId} = ${actions.cityId} and ${rollCalls.actionId} = ${actions.id}
    and ${rollCalls.goneSince} is null
  where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
    and ${actions.goneSince} is null)`;

/** A row of `items` with its live actions, as `statusItemOf` takes it: the column `stored_item`, a `StoredItem`. */
export const storedItem = sql`json_build_object('kind', ${items.kind}, 'introducedOn', ${items.introducedOn},
    'effectiveOn', ${items.effectiveOn}, 'officialTitle', ${items.officialTitle}, 'notes', ${items.notes},
    'actions', ${liveActions}) as stored_item`;
