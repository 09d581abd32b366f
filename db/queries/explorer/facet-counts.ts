import type { Filter } from '@/lib/legislation/filter';
import { DAY_RANGES } from '@/lib/legislation/filter-days';
import type { Facet, Facets } from '@/lib/views/facets';
import { CODED, type CodedKey, dayNumber, type ItemIndex } from './item-index';

type FacetCounts = { total: number; facets: Facets };

/** Which rows a counting takes: all, or those marked alone (what a search found). */
type RowMask = Uint8Array | null;

/** Whether a place of `carriers.codes` is of a role asked for; null: any is. */
type InRoles = ((at: number) => boolean) | null;

/**
 * How many rows a filter shows, and for each value of each filter how many it would show beside the others: the
 * one count of lists and facets, held to the database's own by property tests. A row that fails one filter only counts for
 * that filter's values; one that fails none counts for all, and `show` is told of it,
 * in the order of the index.
 */
export function facetCounts(
  index: ItemIndex,
  filter: Filter,
  mask: RowMask,
  show?: (row: number) => void,
): FacetCounts {
  const wanted = CODED.map((key) => codesOf(index.columns[key].values, filter[key].map(String)));
  const columns = CODED.map((key) => index.columns[key].codes);
  const tallies = CODED.map((key) => new Uint32Array(index.columns[key].values.length));
  const topics = { wanted: codesOf(index.topics.values, filter.topic), tally: tallyOf(index.topics.values) };
  const carriers = {
    wanted: codesOf(index.carriers.values, filter.sponsor),
    tally: tallyOf(index.carriers.values),
    leads: tallyOf(index.carriers.values),
  };
  const isInRoles = inRoles(index, filter.role);
  const seen = { at: rowsOf(index.carriers.values), leading: rowsOf(index.carriers.values) };
  const ranges = DAY_RANGES.filter(({ from, to }) => filter[from] !== null || filter[to] !== null).map(
    ({ from, to, of }) => within(index[of], filter[from], filter[to]),
  );
  const routine = filter.routine === 'show' ? null : filter.routine === 'only' ? 1 : 0;
  const TOPIC = CODED.length;
  const SPONSOR = TOPIC + 1;
  let total = 0;

  for (let row = 0; row < index.ids.length; row += 1) {
    if (routine !== null && index.isRoutine[row] !== routine) continue;
    if (!ranges.every((isWithin) => isWithin(row))) continue;
    if (mask && !mask[row]) continue;
    let failed = -1;
    let failures = 0;
    for (let at = 0; at < wanted.length && failures < 2; at += 1) {
      const codes = wanted[at];
      if (!codes || codes[columns[at]?.[row] ?? 0]) continue;
      failed = at;
      failures += 1;
    }
    if (failures < 2 && topics.wanted && !hasAny(index.topics, row, topics.wanted)) {
      failed = TOPIC;
      failures += 1;
    }
    if (failures < 2 && (carriers.wanted || isInRoles)) {
      const carried = carriedHow(index, row, carriers.wanted, isInRoles);
      if (carried === 'never') continue;
      if (carried === 'by-others') {
        failed = SPONSOR;
        failures += 1;
      }
    }
    if (failures > 1) continue;
    if (failures === 0) {
      total += 1;
      show?.(row);
    }
    for (let at = 0; at < tallies.length; at += 1) {
      if (failures === 0 || failed === at) add(tallies[at], columns[at]?.[row] ?? 0);
    }
    if (failures === 0 || failed === TOPIC) tallyTopics(index, row, topics.tally);
    if (failures === 0 || failed === SPONSOR) tallyCarriers(index, row, isInRoles, carriers, seen);
  }
  const named = Object.fromEntries(
    CODED.map((key, at) => [key, listOf(index.columns[key], tallies[at])]),
  ) as Record<CodedKey, Facets[CodedKey]>;
  const leads = new Map(listOf(index.carriers, carriers.leads).map(({ value, count }) => [value, count]));
  const sponsor = listOf(index.carriers, carriers.tally).map((facet) => ({
    ...facet,
    leads: leads.get(facet.value) ?? 0,
  }));
  return { total, facets: { ...named, sponsor, topic: listOf(index.topics, topics.tally) } };
}

/** Whether a row's day lies between two, both included; a row without a day lies between none. */
function within(days: Int32Array, from: string | null, to: string | null): (row: number) => boolean {
  const first = from === null ? 1 : dayNumber(from);
  const last = to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to);
  return (row) => {
    const day = days[row] ?? 0;
    return day >= first && day <= last;
  };
}

function hasAny({ start, codes }: ItemIndex['topics'], row: number, wanted: Uint8Array): boolean {
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) if (wanted[codes[at] ?? 0]) return true;
  return false;
}

/** A role that nobody has in the row fails it whoever is asked for: roles have no counts of their own. */
function carriedHow(
  { carriers: { start, codes } }: ItemIndex,
  row: number,
  people: Uint8Array | null,
  isInRoles: InRoles,
): 'as-asked' | 'by-others' | 'never' {
  let how: 'by-others' | 'never' = isInRoles ? 'never' : 'by-others';
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
    if (isInRoles && !isInRoles(at)) continue;
    if (!people || people[codes[at] ?? 0]) return 'as-asked';
    how = 'by-others';
  }
  return how;
}

function tallyTopics({ topics: { start, codes } }: ItemIndex, row: number, tally: Uint32Array) {
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) add(tally, codes[at] ?? 0);
}

/** Each person once a row, however many parts they have in it. */
function tallyCarriers(
  { carriers: { start, codes }, leads }: ItemIndex,
  row: number,
  isInRoles: InRoles,
  counted: { tally: Uint32Array; leads: Uint32Array },
  seen: { at: Int32Array; leading: Int32Array },
) {
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
    const code = codes[at] ?? 0;
    if (isInRoles && !isInRoles(at)) continue;
    if (seen.at[code] !== row) add(counted.tally, code);
    seen.at[code] = row;
    if (!leads[at] || seen.leading[code] === row) continue;
    seen.leading[code] = row;
    add(counted.leads, code);
  }
}

function add(tally: Uint32Array | undefined, code: number) {
  if (tally) tally[code] = (tally[code] ?? 0) + 1;
}

const tallyOf = (values: string[]) => new Uint32Array(values.length);
const rowsOf = (values: string[]) => new Int32Array(values.length).fill(-1);

/** Whoever leads an item is a sponsor of it to a filter, whatever the record calls their role. */
function inRoles({ roles, roleNames, leads }: ItemIndex, asked: Filter['role']): InRoles {
  const codes = codesOf(roleNames, asked);
  const takesLeads = asked.includes('sponsor');
  return codes && ((at) => codes[roles[at] ?? 0] === 1 || (takesLeads && leads[at] === 1));
}

/** Which codes are asked for, or null where none is; a value nobody has is asked for all the same. */
function codesOf(values: string[], asked: readonly string[]): Uint8Array | null {
  return asked.length
    ? Uint8Array.from(values, (value) => (value !== '' && asked.includes(value) ? 1 : 0))
    : null;
}

function listOf(
  { values, labels }: { values: string[]; labels: (string | null)[] },
  tally: Uint32Array | undefined,
): Facet[] {
  return values.flatMap((value, code) => {
    const count = tally?.[code] ?? 0;
    return value === '' || count === 0 ? [] : [{ value, label: labels[code] ?? null, count }];
  });
}
