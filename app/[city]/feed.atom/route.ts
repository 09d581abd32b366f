import { cityRoute } from '@/app/answers/api-route';
import { feedResponse } from '@/app/answers/feed';
import { readFilter } from '@/app/answers/read-filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { filterSentence } from '@/lib/legislation/filter-sentence';

export const GET = cityRoute(async (asked) => {
  const { filter, names } = await readFilter(asked, 'legislation');
  const title = `${asked.city.name}: ${filterSentence(filter, names)}`;
  return feedResponse(asked, { title, page: filterHref(`/${asked.city.slug}/legislation`, filter), filter });
});
