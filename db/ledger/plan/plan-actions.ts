import type { ActionFacts, ItemFacts } from '@/lib/legislation/facts';
import { ACTION, ROLL_CALL, VOTE } from '../nouns/item-nouns';
import { actionRow, rollCallRow, voteRows } from '../rows/action-rows';
import type { StoredItem } from '../rows/read-items';
import type { Row } from '../rows/write-rows';
import type { Citing } from './citing';
import { type Compared, compareList } from './compare';
import { words } from './described';
import type { Plan } from './plan';
import type { Doubt } from './plan-item';

type Acted = { actions: Row[]; rollCalls: Row[]; newRollCalls: Row[] };

/** Plans an item's actions with their roll calls and votes; what comes or goes with an action is told with it. */
export function planActions(
  plan: Plan,
  facts: ItemFacts,
  stored: StoredItem,
  how: { citing: Citing; isNew: boolean; trusts: (doubt: Doubt) => boolean },
): Acted {
  const itemId = Number(stored.item.id);
  const owner = { itemId };
  const wanted = facts.actions.map((action) => actionRow(plan.ledger, itemId, action));
  const isTrusted = how.trusts({ key: facts.key, list: 'actions' });
  const comparison = compareList(ACTION, stored.actions, wanted, isTrusted);
  if (comparison.doubted) plan.doubts.push({ key: facts.key, list: 'actions' });
  const told = plan.keepList(ACTION, comparison, owner, how.isNew);
  const acted: Acted = { actions: comparison.rows.map(({ row }) => row), rollCalls: [], newRollCalls: [] };
  comparison.rows.forEach((compared, index) => {
    const action = comparison.doubted ? null : (facts.actions[index] ?? null);
    const isTold = how.isNew || compared.state === 'new' || compared.state === 'back';
    const sourceKeys = action?.sourceKeys ?? null;
    how.citing.cite({ subject: 'action', id: Number(compared.row.id), sourceKeys, isTold });
    const held = planRollCall(plan, { facts, action, compared, stored, isTold, trusts: how.trusts }, acted);
    const change = told.get(compared.row);
    if (change) addTo(change.after, { rollCall: rollCallWords(plan, held.calls, held.votes) });
  });
  for (const gone of comparison.gone) {
    const of = (rows: Row[]) => rows.filter((row) => row.actionId === gone.id && isLive(row));
    const [calls, votes] = [of(stored.rollCalls), of(stored.votes)];
    for (const call of calls) plan.markGone(ROLL_CALL, call, owner, true);
    for (const vote of votes) plan.markGone(VOTE, vote, owner, true);
    addTo(told.get(gone)?.before, { rollCall: rollCallWords(plan, calls, votes) });
  }
  return acted;
}

type Calling = {
  facts: ItemFacts;
  /** Null where the list of actions is doubted: its roll calls stand as they are. */
  action: ActionFacts | null;
  compared: Compared;
  stored: StoredItem;
  isTold: boolean;
  trusts: (doubt: Doubt) => boolean;
};

/** Plans the roll call of one action with its votes; gives back those that then stand. */
function planRollCall(
  plan: Plan,
  { facts, action, compared, stored, isTold, trusts }: Calling,
  acted: Acted,
): { calls: Row[]; votes: Row[] } {
  const actionId = Number(compared.row.id);
  const calls = stored.rollCalls.filter((row) => row.actionId === actionId);
  const votes = stored.votes.filter((row) => row.actionId === actionId);
  const live = calls.filter(isLive);
  if (!action) {
    acted.rollCalls.push(...live);
    return { calls: [], votes: [] };
  }
  const owner = { itemId: Number(stored.item.id) };
  const wanted = action.rollCall ? [rollCallRow(plan.ledger, compared.row, action.rollCall)] : [];
  const isTrusted = trusts({ key: facts.key, list: 'votes' });
  const held = compareList(ROLL_CALL, calls, wanted, isTrusted);
  const cast = action.rollCall ? voteRows(plan.ledger, actionId, action.rollCall) : [];
  const voted = compareList(VOTE, votes, cast, isTrusted);
  if (held.doubted || voted.doubted) plan.doubts.push({ key: facts.key, list: 'votes' });
  acted.rollCalls.push(...held.rows.map(({ row }) => row));
  for (const { row, state } of held.rows) if (state === 'new') acted.newRollCalls.push(row);
  const told = plan.keepList(ROLL_CALL, held, owner, isTold, () => String(compared.row.key));
  let place = votes.reduce((highest, row) => Math.max(highest, Number(row.position)), 0);
  for (const { row, state } of voted.rows) if (state === 'new') row.position = ++place;
  const withCall = [...told.values()].find((change) => change !== null);
  plan.keepList(VOTE, voted, owner, isTold || !!withCall, (row) => `${compared.row.key} ${row.name}`);
  const listed = voted.rows.map(({ row }) => row);
  if (withCall) {
    const [told, votes] = withCall.after === null ? [withCall.before, voted.gone] : [withCall.after, listed];
    addTo(told, { votes: voteWords(plan, votes) });
  }
  return { calls: held.rows.map(({ row }) => row), votes: listed };
}

function rollCallWords({ ledger }: Plan, calls: Row[], votes: Row[]): Row | null {
  const [call] = calls;
  return call ? { ...words(ledger, ROLL_CALL.fields, call), votes: voteWords({ ledger }, votes) } : null;
}

function voteWords({ ledger }: Pick<Plan, 'ledger'>, votes: Row[]): Row[] {
  return votes.map((vote) => words(ledger, VOTE.fields, vote));
}

function addTo(told: unknown, more: Row) {
  const known = Object.entries(more).filter(([, value]) => value !== null);
  if (typeof told === 'object' && told !== null) Object.assign(told, Object.fromEntries(known));
}

function isLive(row: Row) {
  return row.goneSince === null;
}
