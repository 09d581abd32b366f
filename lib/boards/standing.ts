import { addDays, daysBetween } from '../dates/days';
import type { Activity, Kind, Stage } from '../words/vocabulary';
import type { BoardName, BoardRow } from './boards';

/** A living item as it stood at the end of a day. */
export type StandingItem = {
  key: string;
  number: string | null;
  title: string;
  url: string;
  kind: Kind;
  committee: string | null;
  stage: Stage;
  activity: Activity | null;
  since: string | null;
  heldUntil: string | null;
  heldBy: string | null;
  lastActionOn: string | null;
  actBy: { on: string; rule: string } | null;
};

export type StandingBoard = Extract<
  BoardName,
  'awaiting-executive' | 'clocks' | 'pending' | 'held' | 'quiet'
>;

const NO_COMMITTEE = 'No committee on record';

/** The rows of a board that depends on nothing but how living items stood on a day; see the board's own rule. */
export function standingRows(name: StandingBoard, items: readonly StandingItem[], on: string): BoardRow[] {
  return RULES[name](items, on);
}

const RULES: Record<StandingBoard, (items: readonly StandingItem[], on: string) => BoardRow[]> = {
  'awaiting-executive': (items, on) =>
    sorted(
      items.filter(({ stage }) => stage === 'with-executive'),
      ({ actBy, since }) => actBy?.on ?? `9999 ${since}`,
    ).map((item) =>
      row(item, null, [
        item.since,
        waited(item.since, on),
        item.actBy?.on ?? null,
        left(item.actBy?.on ?? null, on),
      ]),
    ),
  clocks: (items, on) =>
    sorted(
      items.filter(({ actBy }) => actBy !== null && actBy.on >= on && actBy.on <= addDays(on, 30)),
      ({ actBy }) => actBy?.on ?? '',
    ).map((item) => {
      const days = left(item.actBy?.on ?? null, on);
      const group = (days ?? 0) <= 14 ? 'Within 14 days' : 'Within 15 to 30 days';
      return row(item, group, [item.actBy?.on ?? null, days, item.actBy?.rule ?? null]);
    }),
  pending: (items, on) =>
    sorted(
      items.filter(({ stage }) => stage === 'in-committee'),
      ({ since }) => since ?? '9999',
    ).map((item) =>
      row(item, item.committee ?? NO_COMMITTEE, [item.committee, item.since, waited(item.since, on)]),
    ),
  held: (items, on) =>
    sorted(
      items.filter(({ activity }) => activity === 'held'),
      ({ lastActionOn }) => lastActionOn ?? '9999',
    ).map((item) =>
      row(item, null, [item.lastActionOn, waited(item.lastActionOn, on), holderOf(item), item.heldUntil]),
    ),
  quiet: (items, on) =>
    sorted(
      items.filter(({ lastActionOn }) => (waited(lastActionOn, on) ?? 0) >= 30),
      ({ lastActionOn }) => lastActionOn ?? '9999',
    ).map((item) => {
      const days = waited(item.lastActionOn, on);
      return row(item, silence(days ?? 0), [item.lastActionOn, days, item.committee]);
    }),
};

/** Who held it where the record names somebody; what was put off in committee was put off by the committee. */
function holderOf({ heldBy, stage, committee }: StandingItem): string | null {
  return heldBy ?? (stage === 'in-committee' ? committee : null);
}

function silence(days: number): string {
  if (days >= 180) return '180 days and more';
  return days >= 90 ? '90 to 179 days' : '30 to 89 days';
}

function row(item: StandingItem, group: string | null, cells: BoardRow['cells']): BoardRow {
  return { url: item.url, number: item.number, title: item.title, group, cells };
}

function waited(since: string | null, on: string): number | null {
  return since === null ? null : daysBetween(since, on);
}

function left(until: string | null, on: string): number | null {
  return until === null ? null : daysBetween(on, until);
}

function sorted<T extends { key: string }>(items: T[], by: (item: T) => string): T[] {
  return items.toSorted((a, b) => compare(by(a), by(b)) || compare(a.key, b.key));
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0;
}
