import { countFacets } from '@/db/queries/explorer/facets';
import { cityRoute } from '../../../../answers/api-route';
import { readFilter } from '../../../../answers/read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  return countFacets(asked.db, asked.city, filter);
});
