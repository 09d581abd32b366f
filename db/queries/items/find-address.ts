import { inArray, sql } from 'drizzle-orm';
import { numberCandidates } from '@/lib/legislation/number';
import { slugOf } from '@/lib/legislation/slug';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { itemNumbers, items } from '../../schema';

export type Address = { id: number; slug: string };

/**
 * The item that an address or a number as people write it means, with its own address: its slug first, then a
 * former slug, then its numbers, likeliest reading first, where that names one item only. Null: none or several.
 * One statement.
 */
export async function findAddress(db: Db, city: { id: number }, address: string): Promise<Address | null> {
  const text = address.slice(0, 200).replaceAll('\0', '');
  const slug = slugOf(text);
  if (!slug) return null;
  const meant = [...new Set([slug, ...numberCandidates(text)])];
  const found = await rows<Address & { compact: string; role: string }>(
    db,
    sql`select ${items.id}, ${items.slug}, ${items.slug} as compact, 'own' as role from ${items}
      where ${items.cityId} = ${city.id} and ${items.slug} in (${text}, ${slug})
      union all
      select ${items.id}, ${items.slug}, ${itemNumbers.compact}, ${itemNumbers.role} from ${itemNumbers}
      join ${items} on ${items.cityId} = ${itemNumbers.cityId} and ${items.id} = ${itemNumbers.itemId}
      where ${itemNumbers.cityId} = ${city.id} and ${inArray(itemNumbers.compact, meant)}`,
  );
  const own =
    found.find((row) => row.slug === text) ??
    found.find(({ role }) => role === 'own') ??
    found.find(({ role }) => role === 'slug');
  if (own) return { id: own.id, slug: own.slug };
  const likeliest = meant.find((compact) => found.some((row) => row.compact === compact));
  const named = new Map(found.filter((row) => row.compact === likeliest).map((row) => [row.id, row.slug]));
  const [only] = named;
  return only && named.size === 1 ? { id: only[0], slug: only[1] } : null;
}
