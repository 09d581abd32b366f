import type { Filter } from '@/lib/legislation/filter';
import type { Facets } from '@/lib/views/facets';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { facetsBySql } from './facets-by-sql';
import { filterIndex, sortFacets } from './filtered-index';

/**
 * How many items each value of each filter would show beside the other filters: the value's own filter is left
 * out of its count, so that several may be chosen. Most first (years: latest first); values with none are left
 * out. `sponsor` counts an item once a person in the roles asked for. At most one statement once the city's index
 * is kept.
 */
export async function countFacets(db: Db, city: StoredCity, filter: Filter): Promise<Facets> {
  return (await filterIndex(db, city, filter))?.facets ?? sortFacets(await facetsBySql(db, city, filter));
}
