import { inArray, type SQL, sql } from 'drizzle-orm';
import type { AddressProblem } from '@/lib/address/address';
import type { Filter } from '@/lib/legislation/filter';
import { type FilterNames, NO_NAMES } from '@/lib/legislation/filter-sentence';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { bodies, itemNumbers, items, people } from '../../schema';
import { numbersMeant } from './search';

export type ResolvedFilter = {
  filter: Filter;
  names: FilterNames;
  problems: AddressProblem[];
  /** The address of the one item whose number the search is; null where it is none or several. */
  exact: string | null;
};

type KnownPart = {
  part: 'sponsor' | 'committee' | 'topic' | 'words' | 'number';
  value: string;
  name: string | null;
};

/**
 * The filter with what this city does not know left out, each with its problem, and the names of the people and
 * committees in it. A search of nothing but common words is a problem. One statement for each state of the ledger, none
 * for a filter that names nothing.
 */
export async function resolveFilter(db: Db, city: StoredCity, filter: Filter): Promise<ResolvedFilter> {
  const parts = lookups(city, filter);
  if (!parts.length)
    return { filter, names: { ...NO_NAMES, process: city.process }, problems: [], exact: null };
  const { q, sponsor, committee, topic } = filter;
  const found = await cached(db, city, 'named', JSON.stringify([q, sponsor, committee, topic]), () =>
    rows<KnownPart>(db, sql.join(parts, sql` union all `)),
  );
  const of = (part: KnownPart['part']) => found.filter((row) => row.part === part);
  const named = (part: KnownPart['part']) =>
    Object.fromEntries(of(part).map(({ value, name }) => [value, name ?? value]));
  const names = { sponsor: named('sponsor'), committee: named('committee'), process: city.process };
  const problems: AddressProblem[] = [];
  const known = (key: 'sponsor' | 'committee' | 'topic') =>
    filter[key].filter((value) => {
      const isKnown = of(key).some((row) => row.value === value);
      if (!isKnown)
        problems.push({ field: key, message: `${city.name} has no ${key} “${value}” on record.` });
      return isKnown;
    });
  const resolved = {
    ...filter,
    sponsor: known('sponsor'),
    committee: known('committee'),
    topic: known('topic'),
  };
  const numbers = of('number');
  if (filter.q !== null && !numbers.length && of('words')[0]?.value === '0') {
    const message = `“${filter.q}” holds only common words: add another word.`;
    problems.push({ field: 'q', message });
    Object.assign(resolved, { q: null, sort: filter.sort === 'relevance' ? 'last-action' : filter.sort });
  }
  if (problems.length) resolved.cursor = null;
  const exact = exactAddress(city, filter, numbers);
  return { filter: resolved, names, problems, exact };
}

/** Of what the typing may mean, the likeliest that is on record decides, where it names one item only. */
function exactAddress(city: StoredCity, { q }: Filter, numbers: KnownPart[]): string | null {
  const likeliest = numbersMeant(q ?? '').find((compact) => numbers.some(({ name }) => name === compact));
  const slugs = numbers.filter(({ name }) => name === likeliest).map(({ value }) => value);
  return slugs.length === 1 ? `/${city.slug}/legislation/${slugs[0]}` : null;
}

function lookups(city: StoredCity, { q, sponsor, committee, topic }: Filter): SQL[] {
  const parts: SQL[] = [];
  if (sponsor.length) {
    parts.push(sql`select 'sponsor' as part, ${people.slug} as value, ${people.name} as name from ${people}
      where ${people.cityId} = ${city.id} and ${inArray(people.slug, sponsor)}`);
  }
  if (committee.length) {
    parts.push(sql`select 'committee' as part, ${bodies.slug} as value, ${bodies.name} as name from ${bodies}
      where ${bodies.cityId} = ${city.id} and ${inArray(bodies.slug, committee)}`);
  }
  for (const one of topic) {
    parts.push(sql`select 'topic' as part, ${one}::text as value, null::text as name where exists (
      select from ${items} where ${items.cityId} = ${city.id} and ${items.topics} @> array[${one}]::text[])`);
  }
  if (q !== null) {
    parts.push(sql`select 'words' as part, numnode(websearch_to_tsquery('passage', ${q}))::text as value,
      null::text as name`);
  }
  const [whole] = q === null ? [] : numbersMeant(q);
  if (whole !== undefined) {
    parts.push(sql`select distinct 'number' as part, ${items.slug} as value, ${itemNumbers.compact} as name from ${itemNumbers}
      join ${items} on ${items.cityId} = ${itemNumbers.cityId} and ${items.id} = ${itemNumbers.itemId}
      where ${itemNumbers.cityId} = ${city.id} and ${inArray(itemNumbers.compact, numbersMeant(q ?? ''))}`);
  }
  return parts;
}
