import { inOrder } from '@/lib/status/action-order';
import { agrees } from '@/lib/status/agreement';
import { classify } from '@/lib/status/classify';
import { RULE_VERSION, statusOn } from '@/lib/status/status';
import { statusItemOf } from '@/lib/status/status-item';
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
  | 'told'
  | 'becauseActionId'
  | 'becauseAction'
  | 'becauseOn'
  | 'becauseRule'
  | 'isInferred'
  | 'ruleVersion'
  | 'validUntil'
  | 'agrees'
  | 'actByOn'
  | 'actByClock'
>;

/** What follows today from an item's stored row and its live actions and roll calls, by its city's process. */
export function derive(
  ledger: Ledger,
  item: ItemRow,
  actions: ActionRow[],
  rollCalls: RollCallRow[],
): Derived {
  const { process } = ledger;
  const calls = new Map(rollCalls.map((call) => [call.actionId, call]));
  const ruled = statusItemOf({
    ...item,
    actions: actions.map((action) => ({
      ...action,
      body: ledger.bodies.byId(action.bodyId) ?? null,
      tally: calls.get(action.id) ?? null,
    })),
  });
  const classed = ruled.actions.map((action) => ({
    action,
    class: classify(process, action, item.kind).class,
  }));
  const status = statusOn(process, ruled, ledger.today);
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
      told: status.told,
      becauseActionId: because?.id ?? null,
      becauseAction: because ? (because.raw ?? because.text ?? because.phase ?? null) : null,
      becauseOn: because?.on ?? null,
      becauseRule: status.because?.rule ?? null,
      isInferred: status.inferred,
      ruleVersion: RULE_VERSION,
      validUntil: status.validUntil,
      agrees: agrees(process, item.sourceStatus, status),
      actByOn: status.actBy?.on ?? null,
      actByClock: status.actBy?.clock ?? null,
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
