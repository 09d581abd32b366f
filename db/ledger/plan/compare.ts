import type { LedgerRow, NextId, Noun } from '../nouns/noun';
import { isSame } from '../rows/value';

/** One wanted row beside what is stored of it. `row` is what shall be stored. */
export type Compared<Row> = {
  row: Row;
  was: Row | null;
  state: 'new' | 'back' | 'changed' | 'same';
  /** The differing fields of the noun; empty where only unlogged properties differ. */
  fields: string[];
};

export type Comparison<Row> = {
  rows: Compared<Row>[];
  /** Stored rows, live until now, that are no longer listed. */
  gone: Row[];
  /** The list was emptied and not believed: its stored rows stand, as `rows`. */
  doubted: boolean;
  /** The labels before and after where rows that stayed changed places. */
  reordered: { before: string[]; after: string[] } | null;
};

/**
 * The siblings a source lists against those stored. An emptied list is believed only where `isTrusted`; rows seen for
 * the first time take their id from `nextId`. Rows come in the order wanted; a stored row is used once, live ones
 * before gone ones.
 */
export function compareList<Row extends LedgerRow & Wanted, Wanted extends object>(
  noun: Noun<Row, Wanted>,
  stored: readonly Row[],
  wanted: readonly Wanted[],
  { isTrusted, nextId }: { isTrusted: boolean; nextId: NextId },
): Comparison<Row> {
  const live = stored.filter((row) => row.goneSince === null);
  if (!wanted.length && live.length && !isTrusted) {
    const rows = live.map((row): Compared<Row> => ({ row, was: row, state: 'same', fields: [] }));
    return { rows, gone: [], doubted: true, reordered: null };
  }
  const partners = match(noun, [...live, ...stored.filter((row) => row.goneSince !== null)], wanted);
  const rows = wanted.map((row, index) => compareRow(noun, partners[index] ?? null, row, nextId));
  const used = new Set(rows.map(({ was }) => was));
  return {
    rows,
    gone: live.filter((row) => !used.has(row)),
    doubted: false,
    reordered: reordering(noun, live, rows),
  };
}

/** One wanted row against the stored one that bears its key, or null where there is none. */
export function compareRow<Row extends LedgerRow & Wanted, Wanted extends object>(
  noun: Noun<Row, Wanted>,
  was: Row | null,
  wanted: Wanted,
  nextId: NextId,
): Compared<Row> {
  if (!was) return { row: noun.fresh(wanted, nextId), was, state: 'new', fields: [] };
  const row = { ...was, ...wanted, goneSince: null };
  const fields = noun.fields.filter((field) => !isSame(was[field], wanted[field]));
  if (was.goneSince !== null) return { row, was, state: 'back', fields };
  const properties = Object.keys(wanted) as (keyof Wanted)[];
  const differs = properties.some((property) => !isSame(was[property], wanted[property]));
  return { row, was, state: differs ? 'changed' : 'same', fields };
}

function match<Row extends LedgerRow & Wanted, Wanted extends object>(
  noun: Noun<Row, Wanted>,
  stored: Row[],
  wanted: readonly Wanted[],
): (Row | undefined)[] {
  const partners: (Row | undefined)[] = wanted.map(() => undefined);
  const free = new Set(stored);
  for (const keyOf of noun.matches) {
    const waiting = new Map<string, Row[]>();
    for (const row of free) {
      const key = keyOf(row);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    wanted.forEach((row, index) => {
      const key = partners[index] ? null : keyOf(row);
      const partner = key === null ? undefined : waiting.get(key)?.shift();
      if (!partner) return;
      partners[index] = partner;
      free.delete(partner);
    });
  }
  return partners;
}

function reordering<Row extends LedgerRow & Wanted, Wanted extends object>(
  { order, label }: Noun<Row, Wanted>,
  live: Row[],
  rows: Compared<Row>[],
) {
  if (!order) return null;
  const stayed = rows.flatMap(({ was }) => (was && was.goneSince === null ? [was] : []));
  const before = live.filter((row) => stayed.includes(row)).sort((a, b) => order(a) - order(b));
  if (before.every((row, index) => row === stayed[index])) return null;
  return { before: before.map(label), after: stayed.map(label) };
}
