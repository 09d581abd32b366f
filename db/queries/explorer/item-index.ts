import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { leads } from '../../figures/leads';
import { bodies, items, people, sponsorships } from '../../schema';

/** The values of one column of `items`: each row's code, 0 for none, and what the codes stand for. */
export type CodedColumn = { codes: Uint16Array; values: string[]; labels: (string | null)[] };

export const CODED = ['kind', 'stage', 'outcome', 'route', 'activity', 'year', 'committee'] as const;
export type CodedKey = (typeof CODED)[number];

/** A list of coded values for each row: row `i` has those from `start[i]` to before `start[i + 1]`. */
export type CodedLists = {
  start: Uint32Array;
  codes: Uint16Array;
  values: string[];
  labels: (string | null)[];
};

/** What filters and counts ask of every listed item of a city, by columns; a row is one item, latest action first. */
export type ItemIndex = {
  version: number;
  /** Told apart from every other reading, of the same version too. */
  reading: string;
  ids: Float64Array;
  /** The row of an item's id. */
  rowOf: ReadonlyMap<number, number>;
  columns: Record<CodedKey, CodedColumn>;
  topics: CodedLists;
  /** People who carry the item (0: somebody without a page); `roles` and `leads` stand beside `carriers.codes`. */
  carriers: CodedLists;
  roles: Uint8Array;
  roleNames: string[];
  leads: Uint8Array;
  /** Days as numbers, 20170831; 0 where none is known. */
  lastActionOn: Int32Array;
  introducedOn: Int32Array;
  /** Since when what is not concluded stands where it is. */
  waitingSince: Int32Array;
  numberSort: string[];
  isRoutine: Uint8Array;
  /** The rows in each other order; see `rowsInOrder`. */
  orders: Map<string, Int32Array>;
};

type IndexedRow = Record<CodedKey, string | null> & {
  id: number;
  topics: string[];
  carriers: string | null;
  last_action_on: string | null;
  introduced_on: string | null;
  waiting_since: string | null;
  number_sort: string;
  is_routine: boolean;
};

type Named = { slug: string; name: string };

/** Reads the index of a city as its record stands; `version` is the caller's word for that state. Two statements. */
export async function readItemIndex(db: Db, city: { id: number }, version: number): Promise<ItemIndex> {
  const listed = await rows<IndexedRow>(
    db,
    sql`select ${items.id}, ${items.kind}, ${items.stage}, ${items.outcome}, ${items.route}, ${items.activity},
        ${items.year}::text as year, ${bodies.slug} as committee, ${items.topics}, ${items.lastActionOn},
        ${items.introducedOn}, (case when ${items.outcome} is null then ${items.since} end) as waiting_since,
        ${items.numberSort}, ${items.isRoutine}, carriers
      from ${items}
      left join ${bodies} on ${bodies.cityId} = ${items.cityId} and ${bodies.id} = ${items.committeeId}
      left join (select ${sponsorships.itemId} as item_id,
          string_agg(coalesce(${people.slug}, '') || ' ' || ${sponsorships.role}
            || (case when ${leads(sql`${city.id}`)} then ' leads' else '' end), ',') as carriers
        from ${sponsorships} left join ${people}
          on ${people.cityId} = ${sponsorships.cityId} and ${people.id} = ${sponsorships.personId}
        where ${sponsorships.cityId} = ${city.id} and ${sponsorships.goneSince} is null
        group by ${sponsorships.itemId}) as carried on carried.item_id = ${items.id}
      where ${items.cityId} = ${city.id} and ${items.goneSince} is null
      order by ${items.lastActionOn} desc nulls last, ${items.id} desc`,
  );
  const named = await rows<Named & { what: 'person' | 'body' }>(
    db,
    sql`select 'person' as what, ${people.slug} as slug, ${people.name} as name from ${people} where ${people.cityId} = ${city.id}
      union all select 'body', ${bodies.slug}, ${bodies.name} from ${bodies} where ${bodies.cityId} = ${city.id}`,
  );
  const namesOf = (what: string) =>
    new Map(named.filter((one) => one.what === what).map(({ slug, name }) => [slug, name]));
  const carried = listed.map(({ carriers }) => (carriers === null ? [] : carriers.split(',').map(carrierOf)));
  const roleNames = [''];
  const roles = carried.flat().map(({ role }) => codeIn(roleNames, role));
  const noNames = new Map<string, string>();
  const column = (key: CodedKey) =>
    codeColumn(
      listed.map((row) => row[key]),
      key === 'committee' ? namesOf('body') : noNames,
    );
  return {
    version,
    reading: randomUUID(),
    ids: Float64Array.from(listed, ({ id }) => id),
    rowOf: new Map(listed.map(({ id }, row) => [id, row])),
    columns: Object.fromEntries(CODED.map((key) => [key, column(key)])) as ItemIndex['columns'],
    topics: codeLists(
      listed.map(({ topics }) => topics),
      noNames,
    ),
    carriers: codeLists(
      carried.map((list) => list.map(({ slug }) => slug)),
      namesOf('person'),
    ),
    roles: Uint8Array.from(roles),
    roleNames,
    leads: Uint8Array.from(carried.flat(), ({ leads }) => (leads ? 1 : 0)),
    lastActionOn: Int32Array.from(listed, (row) => dayNumber(row.last_action_on)),
    introducedOn: Int32Array.from(listed, (row) => dayNumber(row.introduced_on)),
    waitingSince: Int32Array.from(listed, (row) => dayNumber(row.waiting_since)),
    numberSort: listed.map((row) => row.number_sort),
    isRoutine: Uint8Array.from(listed, (row) => (row.is_routine ? 1 : 0)),
    orders: new Map(),
  };
}

/** A day as a number that sorts as it does, 20170831 for 2017-08-31; 0 for none. */
export function dayNumber(day: string | null): number {
  return day === null ? 0 : Number(day.replaceAll('-', ''));
}

/** The day that `dayNumber` made the number of. */
export function dayOfNumber(number: number | undefined): string | null {
  if (!number) return null;
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

function carrierOf(text: string) {
  const [slug = '', role = '', leads] = text.split(' ');
  return { slug, role, leads: leads !== undefined };
}

function codeColumn(texts: (string | null)[], names: Map<string, string>): CodedColumn {
  const coder = newCoder();
  const codes = Uint16Array.from(texts, (text) => coder.code(text ?? ''));
  return { codes, values: coder.values, labels: coder.values.map((value) => names.get(value) ?? null) };
}

function codeLists(lists: string[][], names: Map<string, string>): CodedLists {
  const coder = newCoder();
  const start = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) start[at + 1] = (start[at] ?? 0) + list.length;
  const codes = Uint16Array.from(lists.flat(), (text) => coder.code(text));
  return {
    start,
    codes,
    values: coder.values,
    labels: coder.values.map((value) => names.get(value) ?? null),
  };
}

/** Gives each text a number from 1 on, the empty text 0. */
function newCoder() {
  const values = [''];
  const known = new Map([['', 0]]);
  return {
    values,
    code(text: string) {
      const was = known.get(text);
      if (was !== undefined) return was;
      known.set(text, values.length);
      return values.push(text) - 1;
    },
  };
}

function codeIn(names: string[], name: string): number {
  const at = names.indexOf(name);
  return at === -1 ? names.push(name) - 1 : at;
}
