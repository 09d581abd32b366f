import type { ActionFacts, ItemFacts } from '../legislation/facts';
import type { Kind } from '../words/vocabulary';
import { reviewEndOf } from './review-end';

export type StatusTally = {
  yes: number | null;
  no: number | null;
  abstain: number | null;
  absent: number | null;
};

/** What the rules may know of an action; the source's status word is deliberately not among it. */
export type StatusAction = Pick<
  ActionFacts,
  | 'key'
  | 'on'
  | 'precision'
  | 'time'
  | 'raw'
  | 'text'
  | 'phase'
  | 'result'
  | 'consent'
  | 'confidence'
  | 'agendaSequence'
  | 'minutesSequence'
  | 'position'
  | 'note'
> & {
  body: { key: string; name: string; kind: string | null } | null;
  tally: StatusTally | null;
};

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

/** An item as it is stored, whatever its spelling of the columns, with its live actions. */
export type StoredItem = Pick<
  ItemFacts,
  'kind' | 'introducedOn' | 'effectiveOn' | 'officialTitle' | 'notes'
> & { actions: StatusAction[] };

/** A stored item as the rules see it; the one way in, so that stored, past and audited statuses cannot differ. */
export function statusItemOfStored({ officialTitle, notes, ...item }: StoredItem): StatusItem {
  return {
    ...item,
    reviewEndsOn: item.kind === 'resolution' ? reviewEndOf([officialTitle, notes]) : null,
  };
}

/**
 * An item's facts as the rules see them. `bodyKinds` gives the kind of each body by key; a body that is not in
 * it keeps kind null and is judged by the wording alone.
 */
export function statusItemOf(item: ItemFacts, bodyKinds: ReadonlyMap<string, string>): StatusItem {
  const { kind, introducedOn, effectiveOn, officialTitle, notes } = item;
  const actions = item.actions.map((action) => statusActionOf(action, bodyKinds));
  return statusItemOfStored({ kind, introducedOn, effectiveOn, officialTitle, notes, actions });
}

/** One action's facts as the rules see them. */
export function statusActionOf(action: ActionFacts, bodyKinds: ReadonlyMap<string, string>): StatusAction {
  const { rollCall, bodyKey } = action;
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
    body:
      bodyKey === null
        ? null
        : { key: bodyKey, name: action.bodyName ?? bodyKey, kind: bodyKinds.get(bodyKey) ?? null },
    tally: rollCall && {
      yes: rollCall.yes,
      no: rollCall.no,
      abstain: rollCall.abstain,
      absent: rollCall.absent,
    },
  };
}
