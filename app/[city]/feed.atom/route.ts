import { cityRoute } from '@/app/api/v1/api-route';
import { feedResponse } from '@/app/api/v1/feed-response';
import { readFilter } from '@/app/api/v1/read-filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { filterSentence } from '@/lib/legislation/filter-sentence';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter, names } = await readFilter(asked, 'legislation');
  const title = `${asked.city.name}: ${filterSentence(filter, names)}`;
  return feedResponse(asked, { title, page: filterHref(`/${asked.city.slug}/legislation`, filter), filter });
});
