import { and, sql } from 'drizzle-orm';
import { rows as query } from '../engine/rows';
import { changeFacts } from './change-facts';
import type { Ledger } from './ledger';
import {
  BODIES,
  CONTRADICTIONS,
  ITEMS,
  type Listed,
  MEETINGS,
  PEOPLE,
  PROCESS_FACTS,
  SOURCES,
} from './nouns/family';
import type { LedgerRow } from './nouns/noun';
import { Plan } from './plan/plan';
import { inList, select } from './rows/select';
import type { Saved } from './saved';

type Marking = {
  mark(ledger: Ledger, keys: readonly string[]): Promise<Saved>;
  missing(ledger: Ledger, listed: readonly string[]): Promise<string[]>;
};

const MARKINGS = {
  item: markingOf(ITEMS),
  source: markingOf(SOURCES),
  body: markingOf(BODIES),
  person: markingOf(PEOPLE),
  meeting: markingOf(MEETINGS),
  contradiction: markingOf(CONTRADICTIONS),
  'process-fact': markingOf(PROCESS_FACTS),
};

export type Marked = keyof typeof MARKINGS;

/**
 * Marks these rows as no longer listed by the source, with one change each; they and their pages stay, and a later
 * save of the same key brings them back. Keys that are unknown or marked already change nothing. One transaction.
 */
export function markGone(ledger: Ledger, subject: Marked, keys: readonly string[]): Promise<Saved> {
  return MARKINGS[subject].mark(ledger, keys);
}

/** The keys of live stored rows that are not among those listed, in the order of their keys. */
export function missingKeys(ledger: Ledger, subject: Marked, listed: readonly string[]): Promise<string[]> {
  return MARKINGS[subject].missing(ledger, listed);
}

function markingOf<Row extends LedgerRow & Wanted, Wanted extends object>({
  noun,
  key,
  owner,
  setChanged,
}: Listed<Row, Wanted>): Marking {
  return {
    mark: (ledger, keys) =>
      changeFacts(ledger, async (tx) => {
        const listed = and(inList(ledger.cityId, key, keys), sql`gone_since is null`);
        const plan = new Plan(ledger);
        for (const row of await select(tx, noun.table, listed)) {
          setChanged?.(row, ledger.now);
          plan.markGone(noun, row, owner?.(row) ?? {}, false);
        }
        const written = await plan.write(tx, [noun.table]);
        return { seen: keys.length, written, changes: plan.changes.length };
      }),
    missing: async ({ db, cityId }, listed) => {
      const found = await query<{ key: string }>(
        db,
        sql`select ${key} as key from ${noun.table} where city_id = ${cityId} and gone_since is null
          and not (${inList(cityId, key, listed)}) order by 1`,
      );
      return found.map((row) => row.key);
    },
  };
}
