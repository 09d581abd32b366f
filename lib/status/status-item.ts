import type { ActionFacts, ItemFacts } from '../legislation/facts';
import type { Kind } from '../words/vocabulary';
import { reviewEndOf } from './review-end';

export type StatusTally = {
  yes: number | null;
  no: number | null;
  abstain: number | null;
  absent: number | null;
};

/** What the rules read of an action as it stands; the source's status word is deliberately not among it. */
export const ACTION_FIELDS = [
  'key',
  'on',
  'precision',
  'time',
  'raw',
  'text',
  'phase',
  'result',
  'consent',
  'confidence',
  'agendaSequence',
  'minutesSequence',
  'position',
  'note',
] as const satisfies readonly (keyof ActionFacts)[];

type ActionFields = Pick<ActionFacts, (typeof ACTION_FIELDS)[number]>;
type StatusBody = { key: string; name: string; kind: string | null };

/** What the rules may know of an action. */
export type StatusAction = ActionFields & { body: StatusBody | null; tally: StatusTally | null };

/** What the rules may know of an item. Executive orders arrive as their actions (`actionsOfOrder`). */
export type StatusItem = {
  kind: Kind;
  introducedOn: string | null;
  /** Only drawn as a last step; no rule reads it. */
  effectiveOn?: string | null;
  /** The last meeting of a contract's review, where the title or the notes name it. */
  reviewEndsOn?: string | null;
  actions: StatusAction[];
};

/** An action as it is stored: `bodyName` is the name that the source prints beside it, `body` who that is. */
export type StoredAction = ActionFields & {
  bodyName: string | null;
  body: { key: string; name: string; kind?: string | null } | null;
  tally: StatusTally | null;
};

/** An item as it is stored, with its live actions; null where it has none. */
export type StoredItem = Pick<
  ItemFacts,
  'kind' | 'introducedOn' | 'effectiveOn' | 'officialTitle' | 'notes'
> & { actions: StoredAction[] | null };

/** A stored item as the rules see it; the one way in, so that stored, past and audited statuses cannot differ. */
export function statusItemOf({ kind, introducedOn, effectiveOn, ...stored }: StoredItem): StatusItem {
  return {
    kind,
    introducedOn,
    effectiveOn,
    reviewEndsOn: kind === 'resolution' ? reviewEndOf([stored.officialTitle, stored.notes]) : null,
    actions: (stored.actions ?? []).map(statusActionOf),
  };
}

/** A stored action as the rules see it; a body that is only a printed name has kind null and is judged by the wording alone. */
export function statusActionOf({ bodyName, body, tally, ...action }: StoredAction): StatusAction {
  const name = bodyName ?? body?.name ?? null;
  return {
    key: action.key,
    on: action.on,
    precision: action.precision,
    time: action.time,
    raw: action.raw,
    text: action.text,
    phase: action.phase,
    result: action.result,
    consent: action.consent,
    confidence: action.confidence,
    agendaSequence: action.agendaSequence,
    minutesSequence: action.minutesSequence,
    position: action.position,
    note: action.note,
    body: name === null ? null : { key: body?.key ?? name, name, kind: body?.kind ?? null },
    tally: tally && { yes: tally.yes, no: tally.no, abstain: tally.abstain, absent: tally.absent },
  };
}
