import { numberSortKey, yearOfNumber } from '@/lib/legislation/number';
import { isRoutine } from '@/lib/legislation/routine';
import { ACTION, type ActionRow, ITEM, type RollCallRow, UNORDERED } from '../nouns/item-nouns';
import type { ItemRow } from '../nouns/item-row';
import { isSame } from '../rows/value';
import { derive, type StatusColumns } from './derive';
import { described } from './described';
import type { Plan } from './plan';

/** The status as the ledger tells it, one change for all of it. */
export const STATUS = [
  'stage',
  'step',
  'outcome',
  'route',
  'activity',
  'heldUntil',
  'heldBy',
  'since',
  'told',
  'becauseAction',
  'becauseOn',
  'becauseRule',
  'isInferred',
  'agrees',
  'actByOn',
  'actByClock',
] as const satisfies (keyof ItemRow)[];

/** What rule versions before 3 stored as words, or not at all: only the telling differs. */
const ONCE_WORDS: readonly string[] = ['step', 'told', 'actByClock'];

type Parts = { item: ItemRow; was: ItemRow | null; actions: ActionRow[]; rollCalls: RollCallRow[] };

/**
 * Plans the derived columns of an item and its actions, changing the rows in place: status, class and order of
 * its actions, title, year, sort key, days. Gives back the wordings that the city's table does not know.
 */
export function planDerived(plan: Plan, { item, was, actions, rollCalls }: Parts): string[] {
  const derived = derive(plan.ledger, item, actions, rollCalls);
  for (const action of actions) {
    const next = derived.actions.get(action.key);
    if (!next || (action.class === next.class && action.ordinal === next.ordinal)) continue;
    const isNew = action.ordinal === UNORDERED;
    if (!isNew && action.class !== next.class) {
      const subject = { subject: 'action', subjectKey: action.key, itemId: item.id } as const;
      plan.change(subject, { field: 'class', before: action.class, after: next.class });
    }
    Object.assign(action, next);
    if (!isNew) plan.update(ACTION.table, ACTION.primary, action);
  }
  const columns = { ...derived.status, ...plainColumns(item, actions) };
  if (was && hasChanged(was, columns)) {
    const subject = { subject: 'item', subjectKey: item.key, itemId: item.id } as const;
    const told = (row: StatusColumns) => ({ kind: item.kind, ...described(plan.ledger, STATUS, row) });
    plan.change(subject, { field: 'status', before: told(was), after: told(columns) });
  }
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const differs = names.some((name) => !isSame(item[name], columns[name]));
  Object.assign(item, columns);
  if (was && differs) plan.update(ITEM.table, ITEM.primary, item);
  return derived.unknownWordings;
}

function hasChanged(was: ItemRow, columns: StatusColumns): boolean {
  const compared =
    Number(was.ruleVersion) < 3 ? STATUS.filter((field) => !ONCE_WORDS.includes(field)) : STATUS;
  return compared.some((field) => !isSame(was[field], columns[field]));
}

type PlainColumns = Pick<
  ItemRow,
  'title' | 'year' | 'numberSort' | 'firstActionOn' | 'lastActionOn' | 'lastActionPrecision' | 'isRoutine'
>;

function plainColumns(item: ItemRow, actions: ActionRow[]): PlainColumns {
  const days = actions.flatMap(({ on }) => (on === null ? [] : [on])).sort();
  const lastOn = days.at(-1) ?? null;
  const isByDay = actions.some(({ on, precision }) => on === lastOn && precision === 'day');
  const { number, kind, key } = item;
  const title =
    item.officialTitle ??
    item.shortTitle ??
    item.description ??
    item.titleAsSeen ??
    item.displayNumber ??
    number ??
    key;
  const firstDay = item.introducedOn ?? days[0] ?? null;
  const yearOfDay = firstDay === null ? null : Number(firstDay.slice(0, 4));
  return {
    title,
    year: (number === null ? null : yearOfNumber(number)) ?? yearOfDay,
    numberSort: numberSortKey(number, key),
    firstActionOn: days[0] ?? null,
    lastActionOn: lastOn,
    lastActionPrecision: lastOn === null || isByDay ? 'day' : 'month',
    isRoutine: isRoutine({ kind, title }),
  };
}
