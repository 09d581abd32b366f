import { cityRoute } from '@/app/answers/api-route';
import { pageOfRows } from '@/app/answers/page-of-rows';
import { listMembers } from '@/db/queries/people/members';

export const GET = cityRoute(async ({ db, city, query }) => {
  const { data, asOf } = await listMembers(db, city);
  return { ...pageOfRows(data, query, { scope: 'members', selection: city.slug }), asOf };
});
