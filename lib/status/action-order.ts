import { monthEnd } from '../dates/days';
import type { ActionClass } from './action-classes';
import type { CityProcess } from './process';
import type { StatusAction } from './status-item';

const UNDATED = '9999-12-31';
const UNRANKED = 50;

/** The day by which an action has certainly happened: a month counts at its end; null when undated. */
export function decidesOn(action: Pick<StatusAction, 'on' | 'precision'>): string | null {
  if (action.on === null) return null;
  return action.precision === 'month' ? monthEnd(action.on) : action.on;
}

/**
 * Actions in the order in which they happened, undated ones last; a new array. Within one day: the hour, where
 * every action of that day has one; the class's rank in the city's process; minutes sequence, agenda sequence,
 * the source's own order, its id. The result does not depend on the order of the input.
 */
export function inOrder<T extends { action: StatusAction; class: ActionClass | null }>(
  process: CityProcess,
  actions: readonly T[],
): T[] {
  const timed = daysWithHours(actions.map(({ action }) => action));
  return actions.toSorted((a, b) => compare(process, timed, a, b));
}

type Ranked = { action: StatusAction; class: ActionClass | null };

function compare(process: CityProcess, timed: ReadonlySet<string>, a: Ranked, b: Ranked): number {
  const day = dayOf(a.action);
  return (
    compareText(day, dayOf(b.action)) ||
    precisionRank(a.action) - precisionRank(b.action) ||
    (timed.has(day) ? compareText(a.action.time ?? '', b.action.time ?? '') : 0) ||
    rankOf(process, a.class) - rankOf(process, b.class) ||
    compareNumber(a.action.minutesSequence, b.action.minutesSequence) ||
    compareNumber(a.action.agendaSequence, b.action.agendaSequence) ||
    a.action.position - b.action.position ||
    compareText(a.action.key, b.action.key)
  );
}

function daysWithHours(actions: readonly StatusAction[]): ReadonlySet<string> {
  const dated = actions.filter((action) => action.on !== null);
  const lacking = new Set(dated.filter((action) => action.time === null).map(dayOf));
  return new Set(dated.map(dayOf).filter((day) => !lacking.has(day)));
}

function dayOf(action: StatusAction): string {
  return decidesOn(action) ?? UNDATED;
}

function precisionRank(action: StatusAction): number {
  return action.precision === 'day' ? 0 : 1;
}

function rankOf(process: CityProcess, name: ActionClass | null): number {
  return (name === null ? undefined : process.rank[name]) ?? UNRANKED;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNumber(a: number | null, b: number | null): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}
