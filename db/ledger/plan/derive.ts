import { inOrder } from '@/lib/status/action-order';
import { agrees } from '@/lib/status/agreement';
import { classify } from '@/lib/status/classify';
import { RULE_VERSION, statusOn } from '@/lib/status/status';
import { type StatusAction, statusItemOfStored } from '@/lib/status/status-item';
import type { Ledger } from '../ledger';
import type { ActionRow, RollCallRow } from '../nouns/item-nouns';
import type { ItemRow } from '../nouns/item-row';

export type Derived = {
  /** The item's status columns. */
  status: StatusColumns;
  /** Class and place in order of each live action, by its key. */
  actions: Map<string, Pick<ActionRow, 'class' | 'ordinal'>>;
  unknownWordings: string[];
};

export type StatusColumns = Pick<
  ItemRow,
  | 'stage'
  | 'step'
  | 'outcome'
  | 'route'
  | 'activity'
  | 'heldUntil'
  | 'heldBy'
  | 'since'
  | 'sentence'
  | 'becauseActionId'
  | 'becauseAction'
  | 'becauseOn'
  | 'becauseRule'
  | 'isInferred'
  | 'ruleVersion'
  | 'validUntil'
  | 'agrees'
  | 'actByOn'
  | 'actByRule'
  | 'actByCitation'
>;

/** What follows today from an item's stored row and its live actions and roll calls, by its city's process. */
export function derive(
  ledger: Ledger,
  item: ItemRow,
  actions: ActionRow[],
  rollCalls: RollCallRow[],
): Derived {
  const { process } = ledger;
  const { kind, introducedOn, effectiveOn, officialTitle, notes } = item;
  const calls = new Map(rollCalls.map((call) => [call.actionId, call]));
  const facts = actions.map((action) => statusAction(ledger, action, calls.get(action.id)));
  const classed = facts.map((action) => ({ action, class: classify(process, action, kind).class }));
  const stored = { kind, introducedOn, effectiveOn, officialTitle, notes, actions: facts };
  const status = statusOn(process, statusItemOfStored(stored), ledger.today);
  const because = actions.find((action) => action.key === status.because?.actionKey);
  return {
    status: {
      stage: status.stage,
      step: status.step,
      outcome: status.outcome,
      route: status.route,
      activity: status.activity,
      heldUntil: status.heldUntil,
      heldBy: status.heldBy,
      since: status.since,
      sentence: status.sentence,
      becauseActionId: because?.id ?? null,
      becauseAction: because ? (because.raw ?? because.text ?? because.phase ?? null) : null,
      becauseOn: because?.on ?? null,
      becauseRule: status.because?.rule ?? null,
      isInferred: status.inferred,
      ruleVersion: RULE_VERSION,
      validUntil: status.validUntil,
      agrees: agrees(process, item.sourceStatus, status),
      actByOn: status.actBy?.on ?? null,
      actByRule: status.actBy?.rule ?? null,
      actByCitation: status.actBy?.citation ?? null,
    },
    actions: new Map(
      inOrder(process, classed).map((one, index) => [
        one.action.key,
        { class: one.class, ordinal: index + 1 },
      ]),
    ),
    unknownWordings: status.unknownWordings,
  };
}

function statusAction(ledger: Ledger, action: ActionRow, call: RollCallRow | undefined): StatusAction {
  const entry = ledger.bodies.byId(action.bodyId);
  const name = action.bodyName ?? entry?.name ?? null;
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
    body: name === null ? null : { key: entry?.key ?? name, name, kind: entry?.kind ?? null },
    tally: call ? { yes: call.yes, no: call.no, abstain: call.abstain, absent: call.absent } : null,
  };
}
