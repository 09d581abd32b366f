import { inArray, type SQL, sql } from 'drizzle-orm';
import { HIT_END, HIT_START } from '@/lib/legislation/extract';
import type { Filter } from '@/lib/legislation/filter';
import { numberCandidates } from '@/lib/legislation/number';
import { itemNumbers, itemSearch, items } from '../../schema';

/** Ranks from here up are matches by number: whole ones, then beginnings; text ranks lie below. */
const WHOLE_NUMBER = sql.raw('3000000');
const NUMBER_BEGINNING = sql.raw('2000000');
const TEXT_MOST = sql.raw('1000000');

/** Weights of D, C, B, A: document text, description, names, number and titles. */
const WEIGHTS = sql.raw(`'{0.05, 0.2, 0.4, 1.0}'`);

/**
 * The rows `item_id, rank` that a search finds, as a query for a CTE. It must be `materialized`: else PostgreSQL
 * walks the date index and unpacks the text index of every row it meets. `rank` is an integer; 0 unless `ranked`.
 */
export function searchQuery(city: { id: number }, q: string, ranked: boolean): SQL {
  const query = sql`websearch_to_tsquery('passage', ${q})`;
  const rank = ranked
    ? sql`least(${TEXT_MOST}, round(ts_rank(${WEIGHTS}, ${itemSearch.document}, query) * ${TEXT_MOST}))::integer`
    : sql`0`;
  const byText = sql`select ${itemSearch.itemId} as item_id, ${rank} as rank
    from ${itemSearch}, ${query} as query
    where ${itemSearch.cityId} = ${city.id} and ${itemSearch.document} @@ query`;
  const byNumber = numberMatches(city, q);
  const all = byNumber ? sql`${byText} union all ${byNumber}` : byText;
  return sql`select item_id, max(rank) as rank from (${all}) as matches group by item_id`;
}

/** The CTE `found` of a filter's search with its comma, or nothing; goes after `with`. */
export function searchCte(city: { id: number }, filter: Filter): SQL {
  if (filter.q === null) return sql``;
  return sql`found as materialized (${searchQuery(city, filter.q, filter.sort === 'relevance')}),`;
}

/** `items`, narrowed to what the search found. */
export function searchedItems(filter: Filter): SQL {
  return filter.q === null ? sql`${items}` : sql`${items} join found on found.item_id = ${items.id}`;
}

/** As much of a text as is looked through for hits, in characters. */
const EXTRACT_FROM = sql.raw('40000');
const EXTRACT = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxWords=28, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "`;

/** What a search for `q` hits in the text of `items`, which are this city's, its hits between marks (lib/legislation/extract). */
export function extractColumn(city: { id: number | SQL }, q: SQL): SQL {
  return sql`(select ts_headline('passage', translate(left(${itemSearch.body}, ${EXTRACT_FROM}), ${HIT_START + HIT_END}, ''),
      websearch_to_tsquery('passage', ${q}), ${EXTRACT})
    from ${itemSearch} where ${itemSearch.cityId} = ${city.id} and ${itemSearch.itemId} = ${items.id}) as extract`;
}

/** What a search says when it is meant as a number, likeliest first; empty where it reads as words. */
export function numbersMeant(q: string): string[] {
  const candidates = numberCandidates(q);
  return /^[a-z]{0,4}\d[\d.-]*[a-z]?$/.test(candidates[0] ?? '') ? candidates : [];
}

function numberMatches(city: { id: number }, q: string): SQL | null {
  const meant = numbersMeant(q);
  const [whole] = meant;
  if (whole === undefined) return null;
  const isMeant = inArray(itemNumbers.compact, meant);
  return sql`select ${itemNumbers.itemId}, case when ${isMeant}
      then ${WHOLE_NUMBER} else ${NUMBER_BEGINNING} end
    from ${itemNumbers}
    where ${itemNumbers.cityId} = ${city.id}
      and (${isMeant} or starts_with(${itemNumbers.compact}, ${whole}))`;
}
