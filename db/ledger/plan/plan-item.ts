import type { ItemFacts } from '@/lib/legislation/facts';
import type { CITED } from '../../schema';
import {
  DOCUMENT,
  type ItemLists,
  NEXT_EVENT,
  RELATION,
  REVISION,
  SPONSORSHIP,
  TEXT,
} from '../nouns/item-lists';
import { type ActionRow, ITEM, type RollCallRow } from '../nouns/item-nouns';
import type { ItemRow } from '../nouns/item-row';
import type { LedgerRow, Noun } from '../nouns/noun';
import { itemRow, listRows } from '../rows/item-rows';
import { noRows, type StoredItem } from '../rows/read-items';
import { Citing } from './citing';
import { compareList, compareRow } from './compare';
import type { Doubt, Plan } from './plan';
import { planActions } from './plan-actions';

/** An item as it shall be: its row and its live children; gone ones are left out. */
export type ItemState = {
  item: ItemRow;
  was: ItemRow | null;
  stored: StoredItem;
  actions: ActionRow[];
  rollCalls: RollCallRow[];
  lists: ItemLists;
  /** Roll calls seen for the first time, still without an address. */
  newRollCalls: RollCallRow[];
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
    const kept = found?.item[list] ?? [];
    if (facts[list].length > 0 || kept.length === 0 || trusts({ key: facts.key, list })) continue;
    wanted[list] = kept;
    plan.doubts.push({ key: facts.key, list });
  }
  const compared = compareRow(ITEM, found?.item ?? null, wanted, plan.nextId(ITEM.table));
  const { row: item, was } = compared;
  if (!was) item.firstSeenAt = ledger.now;
  const stored = found ?? noRows(item);
  const owner = { itemId: item.id };
  const isNew = !was;
  plan.keep(ITEM, compared, owner, isNew);

  const citing = new Citing(plan, owner, stored.citations);
  citing.cite({ subject: 'item', id: item.id, sourceKeys: facts.sourceKeys, isTold: isNew });
  const planList = <Row extends LedgerRow & Wanted, Wanted extends object>(
    name: keyof ItemLists,
    noun: Noun<Row, Wanted>,
    kept: Row[],
    listed: { row: Wanted; sourceKeys: string[] }[],
    cited?: { subject: (typeof CITED)[number]; idOf: (row: Row) => number },
  ): Row[] => {
    const how = { isTrusted: trusts({ key: facts.key, list: name }), nextId: plan.nextId(noun.table) };
    const rows = listed.map(({ row }) => row);
    const comparison = compareList(noun, kept, rows, how);
    if (comparison.doubted) plan.doubts.push({ key: facts.key, list: name });
    plan.keepList(noun, comparison, owner, isNew);
    comparison.rows.forEach(({ row, state }, index) => {
      const sourceKeys = comparison.doubted ? null : (listed[index]?.sourceKeys ?? []);
      const isTold = isNew || state === 'new' || state === 'back';
      if (cited) citing.cite({ subject: cited.subject, id: cited.idOf(row), sourceKeys, isTold });
    });
    return comparison.rows.map(({ row }) => row);
  };
  const has = stored.lists;
  const now = listRows(ledger, item.id, facts);
  const idOf = ({ id }: { id: number }) => id;
  const lists: ItemLists = {
    sponsors: planList('sponsors', SPONSORSHIP, has.sponsors, now.sponsors, { subject: 'sponsorship', idOf }),
    documents: planList('documents', DOCUMENT, has.documents, now.documents, { subject: 'document', idOf }),
    texts: planList('texts', TEXT, has.texts, now.texts),
    relations: planList('relations', RELATION, has.relations, now.relations, { subject: 'relation', idOf }),
    nextEvents: planList('nextEvents', NEXT_EVENT, has.nextEvents, now.nextEvents, {
      subject: 'next-event',
      idOf,
    }),
    revisions: planList('revisions', REVISION, has.revisions, now.revisions),
  };
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
