import { cityRoute } from '@/app/answers/api-route';
import { readFilter } from '@/app/answers/read-filter';
import { countFacets } from '@/db/queries/explorer/explore';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  return countFacets(asked.db, asked.city, filter);
});
