import type { ItemFacts } from '@/lib/legislation/facts';
import { items } from '../../schema';
import { ITEM_LISTS, type ItemList } from '../item-lists';
import { ITEM } from '../nouns/item-nouns';
import { itemRow, listRows } from '../rows/item-rows';
import { emptyStored, type StoredItem } from '../rows/read-items';
import type { Row } from '../rows/write-rows';
import { Citing } from './citing';
import { compareList } from './compare';
import type { Plan } from './plan';
import { planActions } from './plan-actions';

/** A list that came empty though rows are stored; they stand. */
export type Doubt = { key: string; list: string };

/** An item as it shall be: its row and its live children; gone ones are left out. */
export type ItemState = {
  item: Row;
  was: Row | null;
  stored: StoredItem;
  actions: Row[];
  rollCalls: Row[];
  lists: Record<ItemList, Row[]>;
  /** Roll calls seen for the first time, still without an address. */
  newRollCalls: Row[];
  /** Whether anything of it is written, and whether anything of it is told. */
  isTouched: boolean;
  isTold: boolean;
};

/** Plans what differs between an item's facts and what is stored of it; derived columns come later. */
export function planItem(
  plan: Plan,
  facts: ItemFacts,
  found: StoredItem | undefined,
  trusts: (doubt: Doubt) => boolean,
): ItemState {
  const { ledger } = plan;
  const before = { size: plan.size, told: plan.changes.length };
  const wanted = itemRow(ledger, facts);
  for (const list of FIELD_LISTS) {
    if (facts[list].length > 0 || isNone(found?.item[list]) || trusts({ key: facts.key, list })) continue;
    wanted[list] = found?.item[list];
    plan.doubts.push({ key: facts.key, list });
  }
  const [compared] = compareList(ITEM, found ? [found.item] : [], [wanted], true).rows;
  if (!compared) throw new Error('An item was compared with nothing.');
  const { row: item, was } = compared;
  if (!was) Object.assign(item, { id: ledger.ids.take(items), firstSeenAt: ledger.now });
  const itemId = Number(item.id);
  const stored = found ?? emptyStored(item);
  const owner = { itemId };
  const isNew = !was;
  plan.keep(ITEM, compared, owner, isNew);

  const citing = new Citing(plan, owner, stored.citations);
  citing.cite({ subject: 'item', id: itemId, sourceKeys: facts.sourceKeys, isTold: isNew });
  const lists = {} as ItemState['lists'];
  for (const [name, wanted] of Object.entries(listRows(ledger, itemId, facts)) as [ItemList, Wanted[]][]) {
    const { noun, cites } = ITEM_LISTS[name];
    const rows = wanted.map(({ row }) => row);
    const isTrusted = trusts({ key: facts.key, list: name });
    const comparison = compareList(noun, stored.lists[name], rows, isTrusted);
    if (comparison.doubted) plan.doubts.push({ key: facts.key, list: name });
    plan.keepList(noun, comparison, owner, isNew);
    lists[name] = comparison.rows.map(({ row }) => row);
    if (!cites) continue;
    comparison.rows.forEach(({ row, state }, index) => {
      const sourceKeys = comparison.doubted ? null : (wanted[index]?.sourceKeys ?? []);
      const isTold = isNew || state === 'new' || state === 'back';
      citing.cite({ subject: cites, id: Number(row.id), sourceKeys, isTold });
    });
  }
  const acted = planActions(plan, facts, stored, { citing, isNew, trusts });
  citing.settle();
  return {
    item,
    was,
    stored,
    lists,
    ...acted,
    isTouched: plan.size > before.size,
    isTold: isNew || plan.changes.length > before.told,
  };
}

/** Lists that are kept as fields of the item's own row. */
const FIELD_LISTS = ['topics', 'codeSections'] as const;

function isNone(stored: unknown) {
  return !Array.isArray(stored) || stored.length === 0;
}

type Wanted = { row: Row; sourceKeys: string[] };
