import { and, eq } from 'drizzle-orm';
import type { Db } from '../../engine/types';
import { type CITED, citations } from '../../schema';
import type { CitationRow } from '../nouns/city-nouns';
import type { Family } from '../nouns/family';
import type { LedgerRow } from '../nouns/noun';
import { inList, select } from './select';

/** Rows of one family by key, with what hangs on them in its order, gone ones too. */
export type StoredFamily<Row, Child> = {
  rows: Map<string, Row>;
  children: Child[];
  citations: CitationRow[];
};

/** The stored rows of these keys; a key that is not stored is not in it. */
export async function readFamily<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object,
  Child extends LedgerRow & WantedChild,
>(
  db: Db,
  cityId: number,
  { noun, key, keyOf, idOf, child, cites }: Family<Row, Wanted, WantedChild, Child>,
  keys: string[],
): Promise<StoredFamily<Row, Child>> {
  const found = await select(db, noun.table, inList(cityId, key, keys));
  const stored: StoredFamily<Row, Child> = {
    rows: new Map(found.map((row) => [keyOf(row), row])),
    children: [],
    citations: [],
  };
  const ids = idOf ? found.map(idOf) : [];
  if (!ids.length) return stored;
  if (child) {
    const listed = inList(cityId, child.parent, ids);
    stored.children = await select(db, child.noun.table, listed, child.order);
  }
  if (cites) stored.citations = await readCitations(db, cityId, cites, ids);
  return stored;
}

function readCitations(db: Db, cityId: number, subject: (typeof CITED)[number], ids: number[]) {
  return db
    .select()
    .from(citations)
    .where(and(inList(cityId, citations.subjectId, ids), eq(citations.subject, subject)));
}
