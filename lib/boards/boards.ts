import type { BoardFields } from '../views/board';
import { kindNoun } from '../words/kind-words';
import type { Kind } from '../words/vocabulary';

/** One work list: which rows it holds, said as a rule, and what stands in its columns after the item itself. */
export type Board = { name: BoardName; title: string; rule: string; columns: readonly Column[] };
export type Column = { field: string; label: string; as: 'text' | 'day' | 'number' | 'kind' };

export const BOARD_NAMES = [
  'awaiting-executive',
  'clocks',
  'unscheduled',
  'pending',
  'held',
  'readings',
  'quiet',
  'week',
  'divided',
  'orders',
  'year',
] as const;
export type BoardName = (typeof BOARD_NAMES)[number];

const text = <F>(field: F, label: string) => ({ field, label, as: 'text' }) as const;
const day = <F>(field: F, label: string) => ({ field, label, as: 'day' }) as const;
const number = <F>(field: F, label: string) => ({ field, label, as: 'number' }) as const;

type Described<Name extends BoardName> = Omit<Board, 'name' | 'columns'> & {
  columns: readonly (Column & { field: keyof BoardFields[Name] })[];
};

export const BOARDS: { [Name in BoardName]: Described<Name> } = {
  'awaiting-executive': {
    title: 'With the mayor',
    rule: 'Passed by the council, and neither signed, vetoed nor become law without a signature by the end of the day; soonest last day first. The last day is shown where the city’s clock can be counted.',
    columns: [
      day('withTheMayorSince', 'With the mayor since'),
      number('daysThere', 'Days there'),
      day('lastDayToAct', 'Last day to act'),
      number('daysLeft', 'Days left'),
    ],
  },
  clocks: {
    title: 'Clocks running out',
    rule: 'Under way, with a legal last day that falls within the next 30 days, counted by the cited rule; soonest first.',
    columns: [day('lastDay', 'Last day'), number('daysLeft', 'Days left'), text('clock', 'Clock')],
  },
  unscheduled: {
    title: 'Referred but on no agenda',
    rule: 'In committee, and on no agenda of that committee, past or announced, from the day of the referral on, as we knew the agendas by today; longest wait first.',
    columns: [
      text('committee', 'Committee'),
      day('referred', 'Referred'),
      number('daysWaiting', 'Days waiting'),
    ],
  },
  pending: {
    title: 'In committee',
    rule: 'In committee at the end of the day, under the committee the item stands in today; longest in its stage first.',
    columns: [
      text('committee', 'Committee'),
      day('inCommitteeSince', 'In committee since'),
      number('daysWaiting', 'Days waiting'),
    ],
  },
  held: {
    title: 'Postponed',
    rule: 'Postponed by an action that no later one lifted by the end of the day; longest first. Who postponed it and until when stand there where the record says; what was put off in committee, by the committee the item stands in today.',
    columns: [
      day('heldSince', 'Postponed since'),
      number('daysHeld', 'Days postponed'),
      text('by', 'By'),
      day('until', 'Until'),
    ],
  },
  readings: {
    title: 'First reading this week, final next',
    rule: 'Had its first reading in the week of the day, Monday to Sunday; with the next announced event.',
    columns: [
      day('firstReading', 'First reading'),
      day('nextEvent', 'Next event'),
      text('whatIsNext', 'What is next'),
    ],
  },
  quiet: {
    title: 'No recent action',
    rule: 'Under way, with no action for at least 30 days by the end of the day; longest without one first.',
    columns: [
      day('lastAction', 'Last action'),
      number('daysWithoutOne', 'Days without one'),
      text('committee', 'Committee'),
    ],
  },
  week: {
    title: 'This week',
    rule: 'Every action dated in the week of the day, Monday to Sunday, newest first.',
    columns: [day('day', 'Day'), text('whatHappened', 'What happened'), text('where', 'Where')],
  },
  divided: {
    title: 'Divided roll calls',
    rule: 'Roll calls of the 90 days up to the day in which at least one voted yes and at least one no, newest first.',
    columns: [
      day('day', 'Day'),
      text('question', 'Question'),
      number('yes', 'Yes'),
      number('no', 'No'),
      text('body', 'Body'),
    ],
  },
  orders: {
    title: 'Executive orders in force',
    rule: 'Issued, and neither rescinded, superseded nor expired by the end of the day; by number.',
    columns: [day('signed', 'Signed')],
  },
  year: {
    title: 'Year in numbers',
    rule: 'Everything numbered or introduced in the year of the day, or in another that was asked for, and begun by then, by what had become of it at the end of the day; with the days from introduction to the end.',
    columns: [
      { field: 'kind', label: 'Kind', as: 'kind' },
      text('committee', 'Committee'),
      day('introduced', 'Introduced'),
      day('ended', 'Ended'),
      number('days', 'Days'),
    ],
  },
};

/** The work list of that name, or null. */
export function boardOf(name: string): Board | null {
  const known = BOARD_NAMES.find((one) => one === name);
  return known ? { name: known, ...BOARDS[known] } : null;
}

export type Cell = string | number | null;

/** A cell for people: in place of the id of a kind what the city of that process calls it. */
export function cellShown({ as }: Column, cell: Cell, process: string | null): Cell {
  return as === 'kind' && cell !== null ? kindNoun(cell as Kind, process).label : cell;
}

/** One row of a board: `url` is the path of its page, `group` a part of the board it belongs to. */
export type BoardRow = {
  url: string;
  number: string | null;
  title: string;
  group: string | null;
  cells: Cell[];
};

/** A board on a day: every row it counts, in order, and how many fall into each of its groups. */
export type BoardTable = Board & {
  on: string;
  rows: BoardRow[];
  groups: { name: string; count: number }[];
};

/** The rows with their groups counted, in order of first appearance. */
export function boardTable(board: Board, on: string, rows: BoardRow[]): BoardTable {
  const counts = new Map<string, number>();
  for (const { group } of rows) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  return { ...board, on, rows, groups: [...counts].map(([name, count]) => ({ name, count })) };
}
