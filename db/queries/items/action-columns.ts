import { type SQL, sql } from 'drizzle-orm';
import type { ActionDto, RollCallDto, SourceRef, VoteDto } from '@/lib/views/items';
import { actions, bodies, citations, meetings, people, rollCalls, sources, votes } from '../../schema';

/** A row of `actionColumns`, as JSON gives it. */
export type ActionRow = Omit<ActionDto, 'text' | 'participants' | 'rollCall' | 'sources'> & {
  text: string | null;
  phase: string | null;
  participants: ActionDto['participants'] | null;
  rollCall: (Omit<RollCallDto, 'required' | 'votes'> & { votes: VoteDto[] | null }) | null;
  sources: SourceRef[] | null;
};

/** The sources cited for a row, in order, as one JSON value. */
export function sourcesOf(subject: string, city: SQL, id: SQL): SQL {
  return sql`(select json_agg(json_build_object('title', ${sources.title}, 'url', ${sources.url},
      'publisher', ${sources.publisher}) order by ${citations.position}, ${sources.id})
    from ${citations} join ${sources}
      on ${sources.cityId} = ${citations.cityId} and ${sources.id} = ${citations.sourceId}
    where ${citations.cityId} = ${city} and ${citations.subject} = ${subject} and ${citations.subjectId} = ${id}
      and ${citations.goneSince} is null)`;
}

const participants = sql`(select json_agg(json_build_object('name', coalesce(${people.name}, who.name),
    'slug', ${people.slug}, 'role', who.role) order by who.place)
  from (select one ->> 'name' as name, one ->> 'personKey' as key, one ->> 'role' as role, place
    from jsonb_array_elements(${actions.participants}) with ordinality as listed(one, place)) as who
  left join ${people} on ${people.cityId} = ${actions.cityId} and ${people.key} = who.key)`;

const voteList = sql`(select json_agg(json_build_object('name', coalesce(${people.name}, ${votes.name}),
    'slug', ${people.slug}, 'option', ${votes.option}, 'inferred', ${votes.isInferred}) order by ${votes.position})
  from ${votes} left join ${people}
    on ${people.cityId} = ${votes.cityId} and ${people.id} = ${votes.personId}
  where ${votes.cityId} = ${rollCalls.cityId} and ${votes.actionId} = ${rollCalls.actionId}
    and ${votes.goneSince} is null)`;

/** The columns of `roll_calls` with its votes as pairs for `json_build_object`. */
export const rollCallPairs = sql`'id', ${rollCalls.slug}, 'yes', ${rollCalls.yes}, 'no', ${rollCalls.no},
  'abstain', ${rollCalls.abstain}, 'absent', ${rollCalls.absent}, 'excused', ${rollCalls.excused},
  'recused', ${rollCalls.recused}, 'notVoting', ${rollCalls.notVoting}, 'votes', ${voteList}`;

const rollCall = sql`(select json_build_object(${rollCallPairs}) from ${rollCalls}
  where ${rollCalls.cityId} = ${actions.cityId} and ${rollCalls.actionId} = ${actions.id}
    and ${rollCalls.goneSince} is null)`;

const body = sql`coalesce((select ${bodies.name} from ${bodies}
  where ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}), ${actions.bodyName})`;

const meeting = sql`(select ${meetings.slug} from ${meetings}
  where ${meetings.cityId} = ${actions.cityId} and ${meetings.key} = ${actions.meetingKey})`;

/** An action with its people, roll call and sources as one JSON value, from a row of `actions`. */
export const actionJson = sql`json_build_object('on', ${actions.on}, 'precision', ${actions.precision},
  'time', ${actions.time}, 'place', ${actions.place}, 'participants', ${participants}, 'mover', ${actions.mover},
  'seconder', ${actions.seconder}, 'body', ${body}, 'raw', ${actions.raw}, 'text', ${actions.text},
  'phase', ${actions.phase}, 'class', ${actions.class}, 'result', ${actions.result}, 'consent', ${actions.consent},
  'confidence', ${actions.confidence}, 'note', ${actions.note}, 'rollCall', ${rollCall}, 'meeting', ${meeting},
  'sources', ${sourcesOf('action', sql`${actions.cityId}`, sql`${actions.id}`)})`;

/** The action as pages and the API show it. */
export function actionOf({ phase, ...row }: ActionRow): ActionDto {
  return {
    ...row,
    participants: row.participants ?? [],
    text: row.text ?? row.raw ?? phase ?? 'Action without a wording',
    rollCall: row.rollCall && rollCallOf(row.rollCall),
    sources: row.sources ?? [],
  };
}

/** The roll call as pages and the API show it; how many votes were required is not on record. */
export function rollCallOf(row: NonNullable<ActionRow['rollCall']>): RollCallDto {
  return { ...row, required: null, votes: row.votes ?? [] };
}
