import { cityRoute } from '@/app/api/v1/api-route';
import { feedResponse } from '@/app/api/v1/feed-response';
import { readFilter } from '@/app/api/v1/read-filter';
import { filterSentence } from '@/lib/legislation/filter-sentence';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const slug = asked.path.slug ?? '';
  const query = new URLSearchParams({ sponsor: slug });
  const { filter, names } = await readFilter({ ...asked, query }, 'legislation');
  const title = `${asked.city.name}: ${filterSentence(filter, names)}`;
  return feedResponse(asked, { title, page: `/${asked.city.slug}/members/${slug}`, filter });
});
