import type { ActionFacts, ItemFacts } from '@/lib/legislation/facts';
import type { Ledger } from '../ledger';
import { ACTION, type ActionRow, ROLL_CALL, type RollCallRow, VOTE, type VoteRow } from '../nouns/item-nouns';
import type { LedgerRow } from '../nouns/noun';
import { actionRow, rollCallRow, voteRows } from '../rows/action-rows';
import type { StoredItem } from '../rows/read-items';
import type { Citing } from './citing';
import { type Compared, compareList } from './compare';
import { type Described, described } from './described';
import { addTo, type Doubt, type Plan } from './plan';

type Acted = { actions: ActionRow[]; rollCalls: RollCallRow[]; newRollCalls: RollCallRow[] };

/** Plans an item's actions with their roll calls and votes; what comes or goes with an action is told with it. */
export function planActions(
  plan: Plan,
  facts: ItemFacts,
  stored: StoredItem,
  how: { citing: Citing; isNew: boolean; trusts: (doubt: Doubt) => boolean },
): Acted {
  const itemId = stored.item.id;
  const owner = { itemId };
  const wanted = facts.actions.map((action) => actionRow(plan.ledger, itemId, action));
  const isTrusted = how.trusts({ key: facts.key, list: 'actions' });
  const nextId = plan.nextId(ACTION.table);
  const comparison = compareList(ACTION, stored.actions, wanted, { isTrusted, nextId });
  if (comparison.doubted) plan.doubts.push({ key: facts.key, list: 'actions' });
  const told = plan.keepList(ACTION, comparison, owner, how.isNew);
  const acted: Acted = { actions: comparison.rows.map(({ row }) => row), rollCalls: [], newRollCalls: [] };
  comparison.rows.forEach((compared, index) => {
    const action = comparison.doubted ? null : (facts.actions[index] ?? null);
    const isTold = how.isNew || compared.state === 'new' || compared.state === 'back';
    const sourceKeys = action?.sourceKeys ?? null;
    how.citing.cite({ subject: 'action', id: compared.row.id, sourceKeys, isTold });
    const held = planRollCall(plan, { facts, action, compared, stored, isTold, trusts: how.trusts }, acted);
    const change = told.get(compared.row);
    if (change) addTo(change.after, { rollCall: describedCall(plan.ledger, held.calls, held.votes) });
  });
  for (const gone of comparison.gone) {
    const calls = stored.rollCalls.filter((row) => row.actionId === gone.id && isLive(row));
    const votes = stored.votes.filter((row) => row.actionId === gone.id && isLive(row));
    for (const call of calls) plan.markGone(ROLL_CALL, call, owner, true);
    for (const vote of votes) plan.markGone(VOTE, vote, owner, true);
    addTo(told.get(gone)?.before, { rollCall: describedCall(plan.ledger, calls, votes) });
  }
  return acted;
}

type Calling = {
  facts: ItemFacts;
  /** Null where the list of actions is doubted: its roll calls stand as they are. */
  action: ActionFacts | null;
  compared: Compared<ActionRow>;
  stored: StoredItem;
  isTold: boolean;
  trusts: (doubt: Doubt) => boolean;
};

/** Plans the roll call of one action with its votes; gives back those that then stand. */
function planRollCall(
  plan: Plan,
  { facts, action, compared, stored, isTold, trusts }: Calling,
  acted: Acted,
): { calls: RollCallRow[]; votes: VoteRow[] } {
  const actionId = compared.row.id;
  const calls = stored.rollCalls.filter((row) => row.actionId === actionId);
  const votes = stored.votes.filter((row) => row.actionId === actionId);
  if (!action) {
    acted.rollCalls.push(...calls.filter(isLive));
    return { calls: [], votes: [] };
  }
  const owner = { itemId: stored.item.id };
  const { rollCall } = action;
  const isTrusted = trusts({ key: facts.key, list: 'votes' });
  const called = rollCall ? [rollCallRow(plan.ledger, compared.row, rollCall)] : [];
  const cast = rollCall ? voteRows(plan.ledger, actionId, rollCall) : [];
  const held = compareList(ROLL_CALL, calls, called, { isTrusted, nextId: plan.nextId(ROLL_CALL.table) });
  const voted = compareList(VOTE, votes, cast, { isTrusted, nextId: plan.nextId(VOTE.table) });
  if (held.doubted || voted.doubted) plan.doubts.push({ key: facts.key, list: 'votes' });
  acted.rollCalls.push(...held.rows.map(({ row }) => row));
  for (const { row, state } of held.rows) if (state === 'new') acted.newRollCalls.push(row);
  const told = plan.keepList(ROLL_CALL, held, owner, isTold, () => compared.row.key);
  let place = votes.reduce((highest, row) => Math.max(highest, row.position), 0);
  for (const { row, state } of voted.rows) if (state === 'new') row.position = ++place;
  const withCall = [...told.values()].find((change) => change !== null);
  plan.keepList(VOTE, voted, owner, isTold || !!withCall, (row) => `${compared.row.key} ${row.name}`);
  const listed = voted.rows.map(({ row }) => row);
  if (withCall) {
    const [told, votes] = withCall.after === null ? [withCall.before, voted.gone] : [withCall.after, listed];
    addTo(told, { votes: describedVotes(plan.ledger, votes) });
  }
  return { calls: held.rows.map(({ row }) => row), votes: listed };
}

function describedCall(ledger: Ledger, calls: RollCallRow[], votes: VoteRow[]): Described | null {
  const [call] = calls;
  return call ? { ...described(ledger, ROLL_CALL.fields, call), votes: describedVotes(ledger, votes) } : null;
}

function describedVotes(ledger: Ledger, votes: VoteRow[]): Described[] {
  return votes.map((vote) => described(ledger, VOTE.fields, vote));
}

function isLive(row: LedgerRow) {
  return row.goneSince === null;
}
