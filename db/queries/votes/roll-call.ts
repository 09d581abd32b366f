import { sql } from 'drizzle-orm';
import type { RollCallDetail } from '@/lib/views/votes';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { actions, bodies, changes, items, meetings, people, rollCalls, seats, votes } from '../../schema';
import { sourcesOf } from '../items/action-columns';

/** The roll call under this id (its slug) with everybody in it, or null where there is none. One statement. */
export async function findRollCall(db: Db, city: StoredCity, id: string): Promise<RollCallDetail | null> {
  const [row] = await rollCallBySlug(db, { city: city.id, slug: id.replaceAll('\0', '') });
  if (!row) return null;
  const { votes: voters, corrections, sources, ...rest } = row.found;
  return { ...rest, votes: voters ?? [], corrections: corrections ?? [], sources: sources ?? [] };
}

const rollCallBySlug = prepared<{ found: Stored }>(
  'roll-call',
  () => sql`select json_build_object('id', ${rollCalls.slug}, 'on', ${rollCalls.heldOn},
      'body', coalesce(${bodies.name}, ${actions.bodyName}), 'bodySlug', ${bodies.slug},
      'bodyKind', ${bodies.kind}, 'bodyMembers', ${bodies.memberCount}, 'class', ${actions.class},
      'raw', ${actions.raw}, 'text', ${actions.text}, 'result', ${actions.result}, 'consent', ${actions.consent},
      'basis', ${rollCalls.basis}, 'isComplete', ${rollCalls.isComplete}, 'note', ${actions.note},
      'yes', ${rollCalls.yes}, 'no', ${rollCalls.no}, 'abstain', ${rollCalls.abstain},
      'absent', ${rollCalls.absent}, 'excused', ${rollCalls.excused}, 'recused', ${rollCalls.recused},
      'notVoting', ${rollCalls.notVoting}, 'goneSince', ${rollCalls.goneSince},
      'mover', ${personOf(sql`${actions.moverId}`, sql`${actions.mover}`)},
      'seconder', ${personOf(sql`${actions.seconderId}`, sql`${actions.seconder}`)},
      'votes', ${VOTERS}, 'meeting', ${MEETING}, 'corrections', ${CORRECTIONS},
      'item', json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
        'title', coalesce(${items.shortTitle}, ${items.title})),
      'sources', ${sourcesOf('action', sql`${actions.cityId}`, sql`${actions.id}`)}) as found
    from ${rollCalls}
    join ${actions} on ${actions.cityId} = ${rollCalls.cityId} and ${actions.id} = ${rollCalls.actionId}
    join ${items} on ${items.cityId} = ${rollCalls.cityId} and ${items.id} = ${rollCalls.itemId}
    left join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
    where ${rollCalls.cityId} = ${sql.placeholder('city')} and ${rollCalls.slug} = ${sql.placeholder('slug')}`,
);

type ListKey = 'votes' | 'corrections' | 'sources';
type Stored = Omit<RollCallDetail, ListKey> & { [K in ListKey]: RollCallDetail[K] | null };

function personOf(id: ReturnType<typeof sql>, name: ReturnType<typeof sql>) {
  return sql`case when ${id} is not null or ${name} is not null then json_build_object(
    'name', coalesce((select ${people.name} from ${people}
      where ${people.cityId} = ${actions.cityId} and ${people.id} = ${id}), ${name}),
    'slug', (select ${people.slug} from ${people}
      where ${people.cityId} = ${actions.cityId} and ${people.id} = ${id})) end`;
}

const onThatDay = sql`(${seats.startOn} <= ${rollCalls.heldOn}
  and (${seats.endOn} is null or ${seats.endOn} >= ${rollCalls.heldOn})) is true`;

/** Everybody with a dated seat in the body: whether they sat in it on that day, and where. */
const SEATS = sql`select ${seats.personId} as person_id, bool_or(${onThatDay}) as seated,
    (array_agg(${seats.seat} order by ${seats.position}) filter (where ${onThatDay}))[1] as seat
  from ${seats} where ${seats.cityId} = ${rollCalls.cityId} and ${seats.bodyId} = ${rollCalls.bodyId}
    and ${seats.goneSince} is null and ${seats.startOn} is not null group by 1`;

const VOTERS = sql`(select json_agg(json_build_object('name', coalesce(${people.name}, ${votes.name}),
    'slug', ${people.slug}, 'option', ${votes.option}, 'raw', ${votes.raw}, 'inferred', ${votes.isInferred},
    'seated', sat.seated, 'seat', sat.seat)
    order by ${people.sortName} nulls last, ${votes.name}, ${votes.position})
  from ${votes} left join ${people} on ${people.cityId} = ${votes.cityId} and ${people.id} = ${votes.personId}
  left join (${SEATS}) as sat on sat.person_id = ${votes.personId}
  where ${votes.cityId} = ${rollCalls.cityId} and ${votes.actionId} = ${rollCalls.actionId}
    and ${votes.goneSince} is null)`;

const MEETING = sql`(select json_build_object('slug', ${meetings.slug}, 'minutesStatus', ${meetings.minutesStatus})
  from ${meetings} where ${meetings.cityId} = ${actions.cityId} and ${meetings.key} = ${actions.meetingKey})`;

const CORRECTIONS = sql`(select json_agg(json_build_object('at', c.at, 'who', c.who, 'before', c.was, 'after', c.is)
    order by c.id)
  from (select ${changes.id} as id, ${changes.at} as at,
      nullif(trim(substr(${changes.subjectKey}, length(${actions.key}) + 1)), '') as who,
      coalesce(${changes.before} ->> 'option', ${changes.before} #>> '{}') as was,
      coalesce(${changes.after} ->> 'option', ${changes.after} #>> '{}') as is
    from ${changes} where ${changes.cityId} = ${rollCalls.cityId} and ${changes.itemId} = ${rollCalls.itemId}
      and ${changes.subject} in ('vote', 'roll-call')
      and (${changes.subjectKey} = ${actions.key} or starts_with(${changes.subjectKey}, ${actions.key} || ' '))
    order by ${changes.id} desc limit 50) c)`;
