import { countFacets } from '@/db/queries/explorer/facets';
import { cityRoute } from '../../api-route';
import { readFilter } from '../../read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  return countFacets(asked.db, asked.city, filter);
});
