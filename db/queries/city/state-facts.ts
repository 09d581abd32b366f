import { eq } from 'drizzle-orm';
import type { Db } from '../../engine/types';
import type { Family } from '../../ledger/family';
import { ITEM_LISTS, type ItemList } from '../../ledger/item-lists';
import { ACTION, ITEM, ROLL_CALL, VOTE } from '../../ledger/nouns/item-nouns';
import type { Noun } from '../../ledger/nouns/noun';
import { canonical } from '../../ledger/plan/value';
import type { StoredFamily } from '../../ledger/rows/read-family';
import type { StoredItem } from '../../ledger/rows/read-items';
import type { Row } from '../../ledger/rows/write-rows';
import { bodies, people, sources } from '../../schema';

/** The source's key of a row that another row names by id. */
export type KeysOf = (property: string, id: unknown) => unknown;

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
  return (property, id) => (owners[property] ? (owners[property].get(id) ?? null) : id);
}

/** An item's facts with its live children as one canonical text; sponsors in their order, other lists sorted. */
export function itemFacts(stored: StoredItem, keys: KeysOf): string {
  const cited = citedBy(stored.citations, keys);
  const list = (name: ItemList) => {
    const { noun, cites } = ITEM_LISTS[name];
    const rows = live(stored.lists[name]).sort((a, b) => Number(a.position) - Number(b.position));
    const lines = rows.map((row) => canonical([own(noun, row, keys), cites && cited(cites, row.id)]));
    return name === 'sponsors' ? lines : lines.sort();
  };
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
    stored.item.key,
    own(ITEM, stored.item, keys),
    cited('item', stored.item.id),
    actions.sort(),
    ...(Object.keys(ITEM_LISTS) as ItemList[]).sort().map(list),
  ]);
}

/** The facts of a body, person, meeting or the like with what hangs on it, as one canonical text. */
export function familyFacts(family: Family, row: Row, stored: StoredFamily, keys: KeysOf): string {
  const { noun, child } = family;
  const children = child ? live(stored.children).filter((one) => one[child.parent] === row.id) : [];
  return canonical([
    row[family.key],
    own(noun, row, keys),
    family.cites ? citedBy(stored.citations, keys)(noun.subject, row.id) : [],
    children.map((one) => canonical([one.key ?? null, child && own(child.noun, one, keys)])).sort(),
  ]);
}

function own(noun: Noun, row: Row, keys: KeysOf): Row {
  const told = noun.fields.filter((field) => field !== 'position');
  return Object.fromEntries(told.map((field) => [field, keys(field, row[field])]));
}

function citedBy(citations: Row[], keys: KeysOf) {
  const rows = live(citations);
  return (subject: string, id: unknown) =>
    rows
      .filter((row) => row.subject === subject && row.subjectId === id)
      .map((row) => String(keys('sourceId', row.sourceId)))
      .sort();
}

function live(rows: Row[]) {
  return rows.filter((row) => row.goneSince === null);
}
