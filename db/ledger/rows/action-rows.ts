import type { ActionFacts, RollCallFacts } from '@/lib/legislation/facts';
import type { Ledger } from '../ledger';
import type { ActionRow, WantedAction, WantedRollCall, WantedVote } from '../nouns/item-nouns';
import { storable } from './value';

/** An action's row as its source has it: no id, order and class are derived. */
export function actionRow(ledger: Ledger, itemId: number, facts: ActionFacts): WantedAction {
  const { bodyKey, moverKey, seconderKey, participants, rollCall, sourceKeys, ...own } = facts;
  return storable({
    cityId: ledger.cityId,
    itemId,
    ...own,
    bodyId: ledger.bodies.idOf(bodyKey),
    moverId: ledger.people.idOf(moverKey),
    seconderId: ledger.people.idOf(seconderKey),
    participants: participants.length ? participants : null,
  });
}

/** The roll call of an action, under the action's id; day and body are the action's. */
export function rollCallRow(ledger: Ledger, action: ActionRow, facts: RollCallFacts): WantedRollCall {
  const { votes, ...tally } = facts;
  return storable({
    cityId: ledger.cityId,
    actionId: action.id,
    itemId: action.itemId,
    heldOn: action.on,
    bodyId: action.bodyId,
    ...tally,
  });
}

/** The votes of a roll call; a position is a place in storage and not compared. */
export function voteRows(ledger: Ledger, actionId: number, facts: RollCallFacts): WantedVote[] {
  return facts.votes.map(({ personKey, name, option, raw, inferred }) =>
    storable({
      cityId: ledger.cityId,
      actionId,
      personId: ledger.people.idOf(personKey),
      name,
      option,
      raw,
      isInferred: inferred,
    }),
  );
}
