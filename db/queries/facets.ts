import type { Filter } from '@/lib/legislation/filter';
import type { Facet, Facets } from '@/lib/legislation/types';
import type { Db } from '../client';
import type { StoredCity } from './cities';
import { countRows } from './count-rows';
import { countIndex } from './counts';
import { facetsBySql } from './facets-by-sql';
import { findAll } from './found';

/**
 * How many items each value of each filter would show beside the other filters: the value's own filter is left
 * out of its count, so that several may be chosen. Most first (years: latest first); values with none are left
 * out. `sponsor` counts an item once a person in the roles asked for. At most one statement once the city's index
 * is kept.
 */
export async function countFacets(db: Db, city: StoredCity, filter: Filter): Promise<Facets> {
  const index = await countIndex(db, city);
  const facets = index
    ? countRows(index, filter, filter.q === null ? null : (await findAll(db, city, filter.q)).all).facets
    : await facetsBySql(db, city, filter);
  for (const list of Object.values(facets)) list.sort(mostFirst);
  facets.year.sort((a, b) => Number(b.value) - Number(a.value));
  return facets;
}

function mostFirst(a: Facet, b: Facet): number {
  return b.count - a.count || inEnglish(a.label ?? a.value, b.label ?? b.value);
}

const { compare: inEnglish } = new Intl.Collator('en');
