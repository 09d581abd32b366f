import type { MeetingFacts } from '@/lib/legislation/facts';
import type { EmbeddedRecord, RecordAction, RecordBody, RecordItem } from './shapes';

const BODIES_THAT_MEET = ['legislature', 'committee', 'meeting'];

/** Stands for several committees, so that two of its actions on one day need not be of one meeting. */
const SEVERAL_COMMITTEES = 'committee-unnamed';

/** The keys of the bodies whose dated actions can only have been done in a meeting of their own. */
export function bodiesThatMeet(bodies: readonly Pick<RecordBody, 'id' | 'kind'>[]): ReadonlySet<string> {
  return new Set(
    bodies
      .filter(({ id, kind }) => BODIES_THAT_MEET.includes(kind) && id !== SEVERAL_COMMITTEES)
      .map(({ id }) => id),
  );
}

/** The key of the meeting in which an action was done: its day and body; null where either is not known. */
export function meetingKeyOf(
  { date, date_precision, body_id }: Pick<RecordAction, 'date' | 'date_precision' | 'body_id'>,
  meet: ReadonlySet<string>,
): string | null {
  return date !== null && date_precision === 'day' && meet.has(body_id) ? `${date}/${body_id}` : null;
}

/**
 * The meetings that the record's dated actions presuppose, oldest first, each with those actions as its agenda by
 * item and marked as inferred: no source lists the meetings themselves, so that hour, place, papers and the rest of
 * the agenda are not known.
 */
export function meetingsOf(record: Pick<EmbeddedRecord, 'items' | 'bodies'>): MeetingFacts[] {
  const meet = bodiesThatMeet(record.bodies);
  const names = new Map(record.bodies.map(({ id, name }) => [id, name]));
  const held = new Map<string, Line[]>();
  for (const item of record.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const [index, action] of item.actions.entries()) {
      const key = meetingKeyOf(action, meet);
      if (key !== null) held.set(key, [...(held.get(key) ?? []), { item, action, position: index + 1 }]);
    }
  }
  return [...held]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, lines]) => meetingOf(key, lines, names));
}

type Line = { item: RecordItem; action: RecordAction; position: number };

function meetingOf(key: string, lines: Line[], names: ReadonlyMap<string, string>): MeetingFacts {
  const [heldOn = '', bodyKey = ''] = key.split('/');
  const isAllInferred = lines.every(({ action }) => action.confidence === 'inferred');
  return {
    key,
    bodyKey,
    bodyName: names.get(bodyKey) ?? null,
    heldOn,
    time: null,
    location: null,
    agendaStatus: null,
    minutesStatus: null,
    isCancelled: false,
    agendaUrl: null,
    minutesUrl: null,
    videoUrl: null,
    pageUrl: null,
    note: isAllInferred ? 'Every action that tells of this meeting is inferred itself.' : null,
    agendaPublishedAt: null,
    minutesPublishedAt: null,
    confidence: 'inferred',
    items: lines.map(({ item, action, position }) => ({
      key: `${item.id}/${position}`,
      itemKey: item.id,
      sequence: null,
      agendaNumber: null,
      title: null,
      actionRaw: action.action_raw ?? action.action_plain,
      result: action.result,
      consent: action.consent,
      note: action.confidence === 'inferred' ? ['Inferred.', action.note].filter(Boolean).join(' ') : null,
    })),
    sourceKeys: [...new Set(lines.flatMap(({ action }) => action.source_ids))],
  };
}
