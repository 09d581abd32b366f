import type { StoredCity } from '@/db/cities/find-city';
import { feedEntries } from '@/db/queries/feeds/feed-entries';
import { atomText } from '@/lib/feeds/atom';
import type { Filter } from '@/lib/legislation/filter';
import type { ApiRead } from './api-route';
import { originOf } from './origin';
import { taggedText } from './tagged-text';

/** The items of a filter, or one item, as an Atom feed that follows `page`. */
export async function feedResponse(
  { db, city, request }: ApiRead & { city: StoredCity },
  { title, page, filter, item = null }: { title: string; page: string; filter: Filter; item?: string | null },
): Promise<Response> {
  const origin = originOf(request);
  const entries = await feedEntries(db, city, { filter, item }, origin);
  const { pathname, search } = new URL(request.url);
  const updatedAt = entries[0]?.changedAt ?? city.asOf ?? '1970-01-01T00:00:00.000Z';
  const text = atomText({
    title,
    url: origin + page,
    feedUrl: origin + pathname + search,
    updatedAt,
    entries,
  });
  return taggedText(request, text, 'application/atom+xml; charset=utf-8');
}
