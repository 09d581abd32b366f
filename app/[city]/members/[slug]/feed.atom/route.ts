import { cityRoute } from '@/app/answers/api-route';
import { feedResponse } from '@/app/answers/feed';
import { readFilter } from '@/app/answers/read-filter';
import { filterSentence } from '@/lib/legislation/filter-sentence';

export const GET = cityRoute(async (asked) => {
  const slug = asked.path.slug ?? '';
  const query = new URLSearchParams({ sponsor: slug });
  const { filter, names } = await readFilter({ ...asked, query }, 'legislation');
  const title = `${asked.city.name}: ${filterSentence(filter, names)}`;
  return feedResponse(asked, { title, page: `/${asked.city.slug}/members/${slug}`, filter });
});
