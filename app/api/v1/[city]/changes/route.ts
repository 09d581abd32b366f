import { refuse } from '@/app/answers/api-error';
import { cityRoute } from '@/app/answers/api-route';
import { readChanges } from '@/app/answers/read-changes';
import { listChanges } from '@/db/queries/city/changes';

export const GET = cityRoute(async ({ db, city, query }) => {
  const { filter, problems } = readChanges(query, city.timeZone);
  refuse(problems);
  return listChanges(db, city, filter);
});
