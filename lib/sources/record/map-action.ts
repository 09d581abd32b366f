import type { ActionFacts, RollCallFacts } from '@/lib/legislation/facts';
import { meetingKeyOf } from './map-meetings';
import type { RecordAction } from './shapes';

export type Names = {
  person: Map<string, string>;
  body: Map<string, string>;
  /** See bodiesThatMeet. */
  meet: ReadonlySet<string>;
};

/**
 * One action of the record as facts. `position` counts from 1 in the record's own order, which on one day is
 * that of the proceedings. A month such as `2025-11` becomes its first day, with precision `month`.
 */
export function mapAction(
  itemKey: string,
  action: RecordAction,
  position: number,
  names: Names,
): ActionFacts {
  return {
    key: `${itemKey}/${position}`,
    on: action.date === null ? null : action.date.padEnd(10, '-01'),
    precision: action.date_precision,
    time: action.time ?? null,
    place: action.place ?? null,
    bodyKey: action.body_id,
    bodyName: names.body.get(action.body_id) ?? null,
    meetingKey: meetingKeyOf(action, names.meet),
    raw: action.action_raw,
    text: action.action_plain,
    phase: action.phase ?? null,
    result: action.result,
    consent: action.consent,
    confidence: action.confidence,
    note: action.note,
    mover: nameOf(action.mover, names),
    moverKey: action.mover ?? null,
    seconder: nameOf(action.seconder, names),
    seconderKey: action.seconder ?? null,
    participants: (action.participants ?? []).map((who) => ({
      name: who.name,
      personKey: who.person_id,
      role: who.role,
    })),
    agendaSequence: null,
    minutesSequence: null,
    position,
    rollCall: rollCallOf(action, names),
    sourceKeys: action.source_ids,
  };
}

function nameOf(key: string | undefined, names: Names): string | null {
  return key === undefined ? null : (names.person.get(key) ?? key);
}

function rollCallOf(action: RecordAction, names: Names): RollCallFacts | null {
  if (action.tally === null && action.votes.length === 0) return null;
  return {
    yes: action.tally?.yes ?? null,
    no: action.tally?.no ?? null,
    abstain: action.tally?.abstain ?? null,
    absent: action.tally?.absent ?? null,
    excused: null,
    recused: null,
    notVoting: null,
    basis: action.votes_basis,
    isComplete: action.votes_complete,
    votes: action.votes.map((vote) => ({
      personKey: vote.person_id,
      name: names.person.get(vote.person_id) ?? vote.person_id,
      option: vote.option,
      raw: null,
      inferred: vote.basis === 'inferred',
    })),
  };
}
