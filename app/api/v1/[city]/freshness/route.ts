import { allowOnly, cityRoute } from '@/app/answers/api-route';
import { store } from '@/db/engine/store';
import { findFreshness, readingOf } from '@/db/queries/city/freshness';

export const GET = cityRoute(async ({ db, city, query }) => {
  allowOnly(query, []);
  return { ...(await findFreshness(db, city)), ...readingOf(await store()) };
});
