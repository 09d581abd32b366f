import { allowOnly, cityRoute } from '@/app/answers/api-route';
import { listMembers } from '@/db/queries/people/members';

export const GET = cityRoute(async ({ db, city, query }) => {
  allowOnly(query, []);
  return listMembers(db, city);
});
