import type { StoredCity } from '@/db/cities/find-city';
import { findItem } from '@/db/queries/items/item';
import type { ItemDetail } from '@/lib/views/items';
import { ApiError } from './api-error';
import type { ApiRead } from './api-route';

/** The item at an address, or the way to where `file` of it lies now. Throws the 404 of an unknown item. */
export async function readItemAsked(
  { db, city, path }: ApiRead & { city: StoredCity },
  file: string,
): Promise<{ item: ItemDetail } | { moved: Response }> {
  const found = await findItem(db, city, path.number ?? '');
  if (!found) throw new ApiError('not-found', 'There is no item at this address.', 'number');
  if ('item' in found) return found;
  const headers = { Location: `/${city.slug}/legislation/${found.redirectTo}/${file}` };
  return { moved: new Response(null, { status: 308, headers }) };
}
