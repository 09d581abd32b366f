import { type SQL, sql } from 'drizzle-orm';
import { foldAccents } from '@/lib/fold-accents';
import { nearestWord } from '@/lib/legislation/nearest-word';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { itemSearch } from '../../schema';
import { searchHits } from './search-hits';

const WORDS_MOST = 5;
const SPELLINGS_MOST = 30;

type Unknown = { word: string; spellings: string[] | null };

/**
 * A search that finds something and differs from one that finds nothing only in words nobody wrote, each replaced by
 * the one in a number or title spelled most like it; null where there is none or the search finds something itself.
 * Three statements at most.
 */
export async function suggestSearch(db: Db, city: StoredCity, q: string): Promise<string | null> {
  if ((await searchHits(db, city, q)).ids.length) return null;
  const words = [...new Set(foldAccents(q).match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, WORDS_MOST);
  if (!words.length) return null;
  const unknown = await rows<Unknown>(
    db,
    sql.join(
      words.map((word) => unknownWord(city, word)),
      sql` union all `,
    ),
  );
  let suggested = foldAccents(q);
  for (const { word, spellings } of unknown) {
    const near = nearestWord(
      word,
      (spellings ?? []).flatMap((one) => one.match(/[\p{L}\p{N}]+/gu) ?? []),
    );
    if (near !== null) suggested = suggested.replaceAll(word, near);
  }
  if (suggested === foldAccents(q)) return null;
  return (await searchHits(db, city, suggested)).ids.length ? suggested : null;
}

/** One row where no item holds the word: the titles with something like it. */
function unknownWord(city: StoredCity, word: string): SQL {
  return sql`select ${word}::text as word, (select json_agg(spelling) from (
      select ${itemSearch.spelling} as spelling from ${itemSearch}
      where ${itemSearch.cityId} = ${city.id} and ${word}::text <% ${itemSearch.spelling}
      order by ${word}::text <<-> ${itemSearch.spelling} limit ${SPELLINGS_MOST}) as near) as spellings
    where not exists (select from ${itemSearch} where ${itemSearch.cityId} = ${city.id}
      and ${itemSearch.document} @@ plainto_tsquery('passage', ${word}))`;
}
