import { sql } from 'drizzle-orm';
import type { Kind } from '@/lib/legislation/words';
import type { AuditInput } from '@/lib/legislature/audit';
import type { StatusAction } from '@/lib/legislature/status-item';
import { type Db, rows } from '../client';
import { actions, bodies, items, rollCalls } from '../schema';

const itemsAtOnce = 1000;

/**
 * Every listed item of a city as the status rules see it, with the source's own word beside it, by id; read in
 * pieces so that a large city is never held whole. One statement a thousand items.
 */
export async function* statusItems(db: Db, city: { id: number }): AsyncGenerator<AuditInput> {
  for (let after = 0; ; ) {
    const found = await rows<ItemRow>(db, pieceAfter(city.id, after));
    for (const row of found) yield inputOf(row);
    const last = found.at(-1);
    if (!last || found.length < itemsAtOnce) return;
    after = last.id;
  }
}

type ItemRow = {
  id: number;
  key: string;
  number: string | null;
  kind: Kind;
  source_status: string | null;
  introduced_on: string | null;
  effective_on: string | null;
  actions: StatusAction[] | null;
};

function pieceAfter(cityId: number, after: number) {
  return sql`select ${items.id}, ${items.key}, ${items.number}, ${items.kind}, ${items.sourceStatus},
      ${items.introducedOn}, ${items.effectiveOn},
      (select json_agg(json_build_object('key', ${actions.key}, 'on', ${actions.on},
          'precision', ${actions.precision}, 'time', ${actions.time}, 'raw', ${actions.raw},
          'text', ${actions.text}, 'phase', ${actions.phase}, 'result', ${actions.result},
          'consent', ${actions.consent}, 'confidence', ${actions.confidence},
          'agendaSequence', ${actions.agendaSequence}, 'minutesSequence', ${actions.minutesSequence},
          'position', ${actions.position}, 'note', ${actions.note},
          'body', case when coalesce(${actions.bodyName}, ${bodies.name}) is not null then
            json_build_object('key', coalesce(${bodies.key}, ${actions.bodyName}),
              'name', coalesce(${actions.bodyName}, ${bodies.name}), 'kind', ${bodies.kind}) end,
          'tally', case when ${rollCalls.actionId} is not null then
            json_build_object('yes', ${rollCalls.yes}, 'no', ${rollCalls.no},
              'abstain', ${rollCalls.abstain}, 'absent', ${rollCalls.absent}) end)
          order by ${actions.ordinal}, ${actions.id})
        from ${actions}
        left join ${bodies} on ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}
        left join ${rollCalls} on ${rollCalls.cityId} = ${actions.cityId}
          and ${rollCalls.actionId} = ${actions.id} and ${rollCalls.goneSince} is null
        where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
          and ${actions.goneSince} is null) as actions
    from ${items}
    where ${items.cityId} = ${cityId} and ${items.id} > ${after} and ${items.goneSince} is null
    order by ${items.id} limit ${itemsAtOnce}`;
}

function inputOf(row: ItemRow): AuditInput {
  const { key, number, kind, source_status: sourceStatus } = row;
  const item = { kind, introducedOn: row.introduced_on, effectiveOn: row.effective_on };
  return { key, number, sourceStatus, item: { ...item, actions: row.actions ?? [] } };
}
