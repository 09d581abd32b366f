import type { Filter } from '@/lib/legislation/filter';
import { printSelection } from '@/lib/legislation/filter-print';
import type { Facet, Facets } from '@/lib/views/facets';
import { byAlphabet } from '@/lib/words/english';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { currentIndex } from './current-index';
import { facetCounts } from './facet-counts';
import type { ItemIndex } from './item-index';
import { type SearchHits, searchHits } from './search-hits';

/** What a filter shows, as rows of the city's index: by latest action, and with a search best first too. */
export type FilteredIndex = {
  /** The city as it stood when the index was read. */
  city: StoredCity;
  index: ItemIndex;
  facets: Facets;
  rows: Int32Array;
  ranked: { rows: Int32Array; ranks: Int32Array } | null;
};

/**
 * The rows a filter shows and the counts beside it, with the time of the index they come from; worked out once for each
 * index, whatever its order and page. Facets stand most first (years: latest first). Once the city's index is kept, one
 * statement at most, for a search.
 */
export async function filterIndex(db: Db, city: StoredCity, filter: Filter): Promise<FilteredIndex> {
  const { index, city: indexed } = await currentIndex(db, city);
  const question = `${index.reading} ${printSelection({ ...filter, sort: 'last-action' })}`;
  const read = async () => {
    const found = filter.q === null ? null : hitRows(index, await searchHits(db, indexed, filter.q));
    const shown = new Uint8Array(index.ids.length);
    const { total, facets } = facetCounts(index, filter, found?.mask ?? null, (row) => {
      shown[row] = 1;
    });
    const rows = new Int32Array(total);
    let at = 0;
    for (let row = 0; row < shown.length; row += 1) if (shown[row]) rows[at++] = row;
    return { facets: sortFacets(facets), rows, ranked: found && rankedOf(found, shown) };
  };
  const filtered = await cached(db, indexed, 'filtered-index', question, read);
  return { ...filtered, index, city: indexed };
}

function sortFacets(facets: Facets): Facets {
  for (const list of Object.values(facets)) list.sort(mostFirst);
  facets.year.sort((a, b) => Number(b.value) - Number(a.value));
  return facets;
}

type HitRows = { rows: Int32Array; ranks: Int32Array; mask: Uint8Array };

/** What a search found as rows of the index, best first; what the source no longer lists has none. */
function hitRows(index: ItemIndex, { ids, ranks }: SearchHits): HitRows {
  const rows = Int32Array.from(ids, (id) => index.rowOf.get(id) ?? -1);
  const mask = new Uint8Array(index.ids.length);
  for (const row of rows) if (row !== -1) mask[row] = 1;
  return { rows, ranks, mask };
}

function rankedOf({ rows, ranks }: HitRows, shown: Uint8Array) {
  const kept = rows.map((row) => shown[row] ?? 0);
  return { rows: rows.filter((_, at) => kept[at]), ranks: ranks.filter((_, at) => kept[at]) };
}

function mostFirst(a: Facet, b: Facet): number {
  return b.count - a.count || byAlphabet(a.label ?? a.value, b.label ?? b.value);
}
