import { listMembers } from '@/db/queries/people/members';
import { allowOnly, cityRoute } from '../../../../answers/api-route';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async ({ db, city, query }) => {
  allowOnly(query, []);
  return listMembers(db, city);
});
