import { findFreshness } from '@/db/queries/freshness';
import { allowOnly, cityRoute } from '../../api-route';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async ({ db, city, query }) => {
  allowOnly(query, []);
  return findFreshness(db, city);
});
