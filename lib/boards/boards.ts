import { kindNoun } from '../words/kind-words';
import type { Kind } from '../words/vocabulary';

/** One work list: which rows it holds, said as a rule, and what stands in its columns after the item itself. */
export type Board = { name: BoardName; title: string; rule: string; columns: readonly Column[] };
export type Column = { label: string; as: 'text' | 'day' | 'number' | 'kind' };

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

const text = (label: string): Column => ({ label, as: 'text' });
const day = (label: string): Column => ({ label, as: 'day' });
const number = (label: string): Column => ({ label, as: 'number' });

export const BOARDS: Record<BoardName, Omit<Board, 'name'>> = {
  'awaiting-executive': {
    title: 'With the mayor',
    rule: 'Passed by the council, and neither signed, vetoed nor become law without a signature by the end of the day; soonest last day first. The last day is shown where the city’s clock can be counted.',
    columns: [day('With the mayor since'), number('Days there'), day('Last day to act'), number('Days left')],
  },
  clocks: {
    title: 'Clocks running out',
    rule: 'Under way, with a legal last day that falls within the next 30 days, counted by the cited rule; soonest first.',
    columns: [day('Last day'), number('Days left'), text('Clock')],
  },
  unscheduled: {
    title: 'Referred but on no agenda',
    rule: 'In committee, and on no agenda of that committee, past or announced, from the day of the referral on, as we knew the agendas by today; longest wait first.',
    columns: [text('Committee'), day('Referred'), number('Days waiting')],
  },
  pending: {
    title: 'In committee',
    rule: 'In committee at the end of the day, under the committee the item stands in today; longest in its stage first.',
    columns: [text('Committee'), day('In committee since'), number('Days waiting')],
  },
  held: {
    title: 'Postponed',
    rule: 'Postponed by an action that no later one lifted by the end of the day; longest first. Who postponed it and until when stand there where the record says; what was put off in committee, by the committee the item stands in today.',
    columns: [day('Held since'), number('Days held'), text('By'), day('Until')],
  },
  readings: {
    title: 'First reading this week, final next',
    rule: 'Had its first reading in the week of the day, Monday to Sunday; with the next announced event.',
    columns: [day('First reading'), day('Next event'), text('What is next')],
  },
  quiet: {
    title: 'No recent action',
    rule: 'Under way, with no action for at least 30 days by the end of the day; longest without one first.',
    columns: [day('Last action'), number('Days without one'), text('Committee')],
  },
  week: {
    title: 'This week',
    rule: 'Every action dated in the week of the day, Monday to Sunday, newest first.',
    columns: [day('Day'), text('What happened'), text('Where')],
  },
  divided: {
    title: 'Divided roll calls',
    rule: 'Roll calls of the 90 days up to the day in which at least one voted yes and at least one no, newest first.',
    columns: [day('Day'), text('Question'), number('Yes'), number('No'), text('Body')],
  },
  orders: {
    title: 'Executive orders in force',
    rule: 'Issued, and neither rescinded, superseded nor expired by the end of the day; by number.',
    columns: [day('Signed')],
  },
  year: {
    title: 'Year in numbers',
    rule: 'Everything numbered or introduced in the year of the day, or in another that was asked for, and begun by then, by what had become of it at the end of the day; with the days from introduction to the end.',
    columns: [
      { label: 'Kind', as: 'kind' },
      text('Committee'),
      day('Introduced'),
      day('Ended'),
      number('Days'),
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
