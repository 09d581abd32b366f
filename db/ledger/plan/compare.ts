import type { Noun } from '../nouns/noun';
import type { Row } from '../rows/write-rows';
import { isSame } from './value';

/** One wanted row beside what is stored of it. `row` is what shall be stored. */
export type Compared = {
  row: Row;
  was: Row | null;
  state: 'new' | 'back' | 'changed' | 'same';
  /** The differing fields of the noun; empty where only unlogged properties differ. */
  fields: string[];
};

export type Comparison = {
  rows: Compared[];
  /** Stored rows, live until now, that are no longer listed. */
  gone: Row[];
  /** The list was emptied and not believed: its stored rows stand, as `rows`. */
  doubted: boolean;
  /** The labels before and after where rows that stayed changed places. */
  reordered: { before: string[]; after: string[] } | null;
};

/**
 * The siblings a source lists against those stored. An emptied list is believed only where `trusted`.
 * Rows come in the order wanted; a stored row is used once, live ones before gone ones.
 */
export function compareList(noun: Noun, stored: Row[], wanted: Row[], trusted: boolean): Comparison {
  const live = stored.filter((row) => row.goneSince === null);
  if (!wanted.length && live.length && !trusted) {
    const rows = live.map((row): Compared => ({ row, was: row, state: 'same', fields: [] }));
    return { rows, gone: [], doubted: true, reordered: null };
  }
  const partners = match(noun, [...live, ...stored.filter((row) => row.goneSince !== null)], wanted);
  const rows = wanted.map((row, index) => compareRow(noun, partners[index] ?? null, row));
  const used = new Set(rows.map(({ was }) => was));
  return {
    rows,
    gone: live.filter((row) => !used.has(row)),
    doubted: false,
    reordered: noun.ordered ? reordering(noun, live, rows) : null,
  };
}

function compareRow(noun: Noun, was: Row | null, wanted: Row): Compared {
  if (!was) return { row: { ...wanted, goneSince: null }, was, state: 'new', fields: [] };
  const row = { ...was, ...wanted, goneSince: null };
  const fields = noun.fields.filter((field) => field in wanted && !isSame(was[field], wanted[field]));
  if (was.goneSince !== null) return { row, was, state: 'back', fields };
  const differs = Object.keys(wanted).some((property) => !isSame(was[property], wanted[property]));
  return { row, was, state: differs ? 'changed' : 'same', fields };
}

function match(noun: Noun, stored: Row[], wanted: Row[]): (Row | undefined)[] {
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

function reordering(noun: Noun, live: Row[], rows: Compared[]) {
  const stayed = rows.flatMap(({ was }) => (was && was.goneSince === null ? [was] : []));
  const before = live.filter((row) => stayed.includes(row)).sort((a, b) => at(a) - at(b));
  if (before.every((row, index) => row === stayed[index])) return null;
  return { before: before.map(noun.label), after: stayed.map(noun.label) };
}

function at(row: Row) {
  return Number(row.position);
}
