import { eq } from 'drizzle-orm';
import type { Db } from '../../engine/types';
import type { CitationRow } from '../../ledger/nouns/city-nouns';
import type { Family } from '../../ledger/nouns/family';
import { DOCUMENT, NEXT_EVENT, RELATION, REVISION, SPONSORSHIP, TEXT } from '../../ledger/nouns/item-lists';
import { ACTION, ITEM, ROLL_CALL, VOTE } from '../../ledger/nouns/item-nouns';
import type { LedgerRow, Noun } from '../../ledger/nouns/noun';
import type { StoredFamily } from '../../ledger/rows/read-family';
import type { StoredItem } from '../../ledger/rows/read-items';
import { canonical } from '../../ledger/rows/value';
import { bodies, type CITED, people, sources } from '../../schema';

/** The source's key of a row that another row names by id. */
export type KeysOf = (property: string, value: unknown) => unknown;

/** The keys of a city's people, bodies and sources by id, for rows that name them. */
export async function keysOf(db: Db, cityId: number): Promise<KeysOf> {
  const read = async (table: typeof people | typeof bodies | typeof sources) => {
    const found = await db
      .select({ id: table.id, key: table.key })
      .from(table)
      .where(eq(table.cityId, cityId));
    return new Map<unknown, string>(found.map(({ id, key }) => [id, key]));
  };
  const [person, body, source] = [await read(people), await read(bodies), await read(sources)];
  const owners: Record<string, Map<unknown, string>> = {
    personId: person,
    moverId: person,
    seconderId: person,
    seriesMayorId: person,
    bodyId: body,
    committeeId: body,
    sourceId: source,
  };
  return (property, value) => (owners[property] ? (owners[property].get(value) ?? null) : value);
}

type Subject = (typeof CITED)[number];

/** An item's facts with its live children as one canonical text; sponsors in their order, other lists sorted. */
export function itemFacts({ item, lists, ...stored }: StoredItem, keys: KeysOf): string {
  const cited = citedBy(stored.citations, keys);
  const list = <Row extends LedgerRow & Wanted, Wanted extends object>(
    noun: Noun<Row, Wanted>,
    rows: Row[],
    citedOf: (row: Row) => unknown = () => null,
  ) => {
    const { order } = noun;
    const listed = order ? live(rows).sort((a, b) => order(a) - order(b)) : live(rows);
    return listed.map((row) => canonical([own(noun, row, keys), citedOf(row)]));
  };
  const citedAs = (subject: Subject) => (row: { id: number }) => cited(subject, row.id);
  const actions = live(stored.actions).map((action) => {
    const calls = live(stored.rollCalls).filter((row) => row.actionId === action.id);
    const votes = live(stored.votes).filter((row) => row.actionId === action.id);
    return canonical([
      action.key,
      own(ACTION, action, keys),
      cited('action', action.id),
      calls.map((row) => own(ROLL_CALL, row, keys)),
      votes.map((row) => canonical(own(VOTE, row, keys))).sort(),
    ]);
  });
  return canonical([
    item.key,
    own(ITEM, item, keys),
    cited('item', item.id),
    actions.sort(),
    list(DOCUMENT, lists.documents, citedAs('document')).sort(),
    list(NEXT_EVENT, lists.nextEvents, citedAs('next-event')).sort(),
    list(RELATION, lists.relations, citedAs('relation')).sort(),
    list(REVISION, lists.revisions).sort(),
    list(SPONSORSHIP, lists.sponsors, citedAs('sponsorship')),
    list(TEXT, lists.texts).sort(),
  ]);
}

/** The facts of a body, person, meeting or the like with what hangs on it, as one canonical text. */
export function familyFacts<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object,
  Child extends LedgerRow & WantedChild,
>(
  { noun, keyOf, idOf, child, cites }: Family<Row, Wanted, WantedChild, Child>,
  row: Row,
  stored: StoredFamily<Row, Child>,
  keys: KeysOf,
): string {
  const id = idOf?.(row);
  const children = child ? live(stored.children).filter((one) => child.parentOf(one) === id) : [];
  return canonical([
    keyOf(row),
    own(noun, row, keys),
    cites && id !== undefined ? citedBy(stored.citations, keys)(cites, id) : [],
    children
      .map((one) => canonical([child?.keyOf?.(one) ?? null, child && own(child.noun, one, keys)]))
      .sort(),
  ]);
}

function own<Row extends LedgerRow & Wanted, Wanted extends object>(
  noun: Noun<Row, Wanted>,
  row: Row,
  keys: KeysOf,
) {
  const told = noun.fields.filter((field) => field !== 'position');
  return Object.fromEntries(told.map((field) => [field, keys(field, row[field])]));
}

function citedBy(citations: CitationRow[], keys: KeysOf) {
  const rows = live(citations);
  return (subject: Subject, id: number) =>
    rows
      .filter((row) => row.subject === subject && row.subjectId === id)
      .map((row) => String(keys('sourceId', row.sourceId)))
      .sort();
}

function live<Row extends LedgerRow>(rows: Row[]): Row[] {
  return rows.filter((row) => row.goneSince === null);
}
