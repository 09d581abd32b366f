import { apiRoute } from '@/app/answers/api-route';
import { pageOfRows } from '@/app/answers/page-of-rows';
import { listCities } from '@/db/cities/find-city';

export const GET = apiRoute(async ({ db, query }) => {
  const cities = await listCities(db);
  const asOf = cities.map((city) => city.asOf).toSorted()[0] ?? null;
  return { ...pageOfRows(cities, query, { scope: 'cities' }), asOf };
});
