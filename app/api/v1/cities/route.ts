import { allowOnly, apiRoute } from '@/app/answers/api-route';
import { listCities } from '@/db/cities/find-city';

export const GET = apiRoute(async ({ db, query }) => {
  allowOnly(query, []);
  const data = await listCities(db);
  const asOf = data.map((city) => city.asOf).toSorted()[0] ?? null;
  return { data, total: data.length, next: null, previous: null, asOf };
});
