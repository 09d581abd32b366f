import { type SQL, sql } from 'drizzle-orm';
import type { ItemDetail } from '@/lib/views/items';
import {
  agendaItems,
  bodies,
  contradictions,
  documents,
  itemNumbers,
  items,
  meetings,
  nextEvents,
  orderRevisions,
  people,
  relations,
  sponsorships,
} from '../../schema';
import { sourcesOf } from './action-columns';

type Sourced<T> = Omit<T, 'sources'> & { sources: ItemDetail['sources'] | null };

/** What hangs on one item, as JSON gives it: lists are null where there is nothing. */
export type PartsRow = {
  alternate_numbers: string[] | null;
  series_mayor_slug: string | null;
  revisions: ItemDetail['revisions'] | null;
  agendas: Omit<ItemDetail['agendas'][number], 'url'>[] | null;
  next_events: Sourced<ItemDetail['nextEvents'][number]>[] | null;
  documents: Sourced<ItemDetail['documents'][number]>[] | null;
  contradictions: Sourced<ItemDetail['contradictions'][number]>[] | null;
  relations: Sourced<ItemDetail['relations'][number]>[] | null;
  carried: Sourced<ItemDetail['sponsors'][number]>[] | null;
  sources: ItemDetail['sources'] | null;
};

const city = sql`${items.cityId}`;

function listed(name: string, from: SQL, json: SQL, order: SQL): SQL {
  return sql`(select json_agg(${json} order by ${order}) from ${from}) as ${sql.raw(name)}`;
}

const numbers = sql`(select json_agg(distinct ${itemNumbers.number}) from ${itemNumbers}
  where ${itemNumbers.cityId} = ${city} and ${itemNumbers.itemId} = ${items.id}
    and ${itemNumbers.role} in ('alternate', 'former')
    and ${itemNumbers.number} is distinct from ${items.enactmentNumber}
    and ${itemNumbers.number} is distinct from ${items.number}) as alternate_numbers`;

const revisions = listed(
  'revisions',
  sql`${orderRevisions} where ${orderRevisions.cityId} = ${city} and ${orderRevisions.itemId} = ${items.id}
    and ${orderRevisions.goneSince} is null`,
  sql`json_build_object('on', ${orderRevisions.revisedOn}, 'note', ${orderRevisions.note})`,
  sql`${orderRevisions.revisedOn}`,
);

const events = listed(
  'next_events',
  sql`${nextEvents} left join ${bodies} on ${bodies.cityId} = ${city} and ${bodies.id} = ${nextEvents.bodyId}
    where ${nextEvents.cityId} = ${city} and ${nextEvents.itemId} = ${items.id} and ${nextEvents.goneSince} is null`,
  sql`json_build_object('on', ${nextEvents.on}, 'what', ${nextEvents.what}, 'body', ${bodies.name},
    'sources', ${sourcesOf('next-event', city, sql`${nextEvents.id}`)})`,
  sql`${nextEvents.on}, ${nextEvents.position}, ${nextEvents.id}`,
);

const agendas = listed(
  'agendas',
  sql`${meetings} left join ${bodies} on ${bodies.cityId} = ${city} and ${bodies.id} = ${meetings.bodyId}
    where ${meetings.cityId} = ${city} and ${meetings.id} in (select ${agendaItems.meetingId} from ${agendaItems}
      where ${agendaItems.cityId} = ${city} and ${agendaItems.itemKey} = ${items.key}
        and ${agendaItems.goneSince} is null)`,
  sql`json_build_object('meeting', ${meetings.slug}, 'on', ${meetings.heldOn}, 'time', ${meetings.time},
    'body', coalesce(${bodies.name}, ${meetings.bodyName}), 'isCancelled', ${meetings.isCancelled},
    'agendaStatus', ${meetings.agendaStatus}, 'minutesStatus', ${meetings.minutesStatus},
    'goneSince', ${meetings.goneSince})`,
  sql`${meetings.heldOn} nulls last, ${meetings.time} nulls last, ${meetings.id}`,
);

const papers = listed(
  'documents',
  sql`${documents} where ${documents.cityId} = ${city} and ${documents.itemId} = ${items.id}
    and ${documents.goneSince} is null`,
  sql`json_build_object('title', ${documents.title}, 'url', ${documents.url}, 'kind', ${documents.kind},
    'sources', ${sourcesOf('document', city, sql`${documents.id}`)})`,
  sql`${documents.position}, ${documents.id}`,
);

const disputes = listed(
  'contradictions',
  sql`${contradictions} where ${contradictions.cityId} = ${city} and ${contradictions.itemKeys} @> array[${items.key}]
    and ${contradictions.goneSince} is null`,
  sql`json_build_object('topic', ${contradictions.topic}, 'detail', ${contradictions.detail},
    'used', ${contradictions.used}, 'sources', ${sourcesOf('contradiction', city, sql`${contradictions.id}`)})`,
  sql`${contradictions.id}`,
);

/** Both ways: what this item names, then what names this item. */
const related = sql`(select json_agg(json_build_object('kind', r.kind, 'number', other.number, 'slug', other.slug,
    'title', coalesce(other.title, r.target_text, r.target_key), 'note', r.note, 'confidence', r.confidence,
    'incoming', r.incoming, 'sources', ${sourcesOf('relation', city, sql`r.id`)}) order by r.incoming, r.position, r.id)
  from (
    select ${relations.id}, ${relations.position}, ${relations.kind}, ${relations.note}, ${relations.confidence},
      ${relations.targetKey} as target_key, ${relations.targetText} as target_text, null::bigint as other_id,
      false as incoming
    from ${relations} where ${relations.cityId} = ${city} and ${relations.itemId} = ${items.id}
      and ${relations.goneSince} is null
    union all
    select ${relations.id}, ${relations.position}, ${relations.kind}, ${relations.note}, ${relations.confidence},
      null, null, ${relations.itemId}, true
    from ${relations} where ${relations.cityId} = ${city} and ${relations.targetKey} = ${items.key}
      and ${relations.goneSince} is null) as r
  left join ${items} as other on other.city_id = ${city}
    and (other.id = r.other_id or other.key = r.target_key)) as relations`;

const carriers = listed(
  'carried',
  sql`${sponsorships} left join ${people}
    on ${people.cityId} = ${sponsorships.cityId} and ${people.id} = ${sponsorships.personId}
    where ${sponsorships.cityId} = ${city} and ${sponsorships.itemId} = ${items.id}
      and ${sponsorships.goneSince} is null`,
  sql`json_build_object('name', coalesce(${people.name}, ${sponsorships.name}), 'slug', ${people.slug},
    'role', ${sponsorships.role}, 'sources', ${sourcesOf('sponsorship', city, sql`${sponsorships.id}`)})`,
  sql`${sponsorships.position}, ${sponsorships.id}`,
);

const mayor = sql`(select ${people.slug} from ${people}
  where ${people.cityId} = ${city} and ${people.id} = ${items.seriesMayorId}) as series_mayor_slug`;

/** Everything that hangs on a row of `items` but its actions, as JSON columns of one statement. */
export const partColumns = sql`${numbers}, ${revisions}, ${events}, ${agendas}, ${papers}, ${disputes}, ${related}, ${carriers},
  ${mayor},
  ${sourcesOf('item', city, sql`${items.id}`)} as sources`;
