import { numberSortKey, yearOfNumber } from '@/lib/legislation/number';
import { isRoutine } from '@/lib/legislation/routine';
import type { Kind } from '@/lib/words/vocabulary';
import { actions, items } from '../../schema';
import type { Row } from '../rows/write-rows';
import { derive } from './derive';
import { words } from './described';
import type { Plan } from './plan';
import type { ItemState } from './plan-item';
import { isSame } from './value';

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
  'sentence',
  'becauseAction',
  'becauseOn',
  'becauseRule',
  'isInferred',
  'agrees',
  'actByOn',
  'actByRule',
  'actByCitation',
] as const;

type Parts = Pick<ItemState, 'item' | 'was' | 'actions' | 'rollCalls'>;

/**
 * Plans the derived columns of an item and its actions, changing the rows in place: status, class and order of
 * its actions, title, year, sort key, days. Gives back the wordings that the city's table does not know.
 */
export function planDerived(plan: Plan, { item, was, actions: acted, rollCalls }: Parts): string[] {
  const derived = derive(plan.ledger, item, acted, rollCalls);
  for (const action of acted) {
    const next = derived.actions.get(String(action.key));
    if (!next || (action.class === next.class && action.ordinal === next.ordinal)) continue;
    const isNew = action.ordinal === undefined;
    if (!isNew && action.class !== next.class) {
      const subject = { subject: 'action', subjectKey: String(action.key), itemId: Number(item.id) } as const;
      plan.change(subject, { field: 'class', before: action.class, after: next.class });
    }
    Object.assign(action, next);
    if (!isNew) plan.update(actions, ['cityId', 'id'], action);
  }
  const columns = { ...derived.status, ...plainColumns(item, acted) };
  if (was && STATUS.some((field) => !isSame(was[field], columns[field]))) {
    const subject = { subject: 'item', subjectKey: String(item.key), itemId: Number(item.id) } as const;
    const [before, after] = [was, columns].map((row) => words(plan.ledger, STATUS, row));
    plan.change(subject, { field: 'status', before, after });
  }
  const differs = Object.entries(columns).some(([name, value]) => !isSame(item[name], value));
  Object.assign(item, columns);
  if (was && differs) plan.update(items, ['cityId', 'id'], item);
  return derived.unknownWordings;
}

function plainColumns(item: Row, acted: Row[]): Row {
  const text = (name: string) => (item[name] ?? null) as string | null;
  const days = acted.flatMap(({ on }) => (typeof on === 'string' ? [on] : [])).sort();
  const lastOn = days.at(-1) ?? null;
  const isByDay = acted.some(({ on, precision }) => on === lastOn && precision === 'day');
  const number = text('number');
  const title =
    text('officialTitle') ??
    text('shortTitle') ??
    text('description') ??
    text('titleAsSeen') ??
    text('displayNumber') ??
    number ??
    String(item.key);
  const firstDay = text('introducedOn') ?? days[0] ?? null;
  return {
    title,
    year: (number === null ? null : yearOfNumber(number)) ?? (firstDay && Number(firstDay.slice(0, 4))),
    numberSort: numberSortKey(number, String(item.key)),
    firstActionOn: days[0] ?? null,
    lastActionOn: lastOn,
    lastActionPrecision: lastOn === null || isByDay ? 'day' : 'month',
    isRoutine: isRoutine({ kind: item.kind as Kind, title }),
  };
}
