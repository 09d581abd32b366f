import { cityRoute } from '@/app/answers/api-route';
import { readFilter } from '@/app/answers/read-filter';
import { explore } from '@/db/queries/explorer/explore';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  const { facets: _, ...page } = await explore(asked.db, asked.city, filter);
  return page;
});
