import { allowOnly, cityRoute } from '@/app/answers/api-route';
import { readChanges } from '@/app/answers/read-changes';
import { listChanges } from '@/db/queries/city/changes';

export const GET = cityRoute(async ({ db, city, query }) => {
  allowOnly(query, ['since', 'until', 'item', 'subject', 'actor', 'limit', 'cursor']);
  return listChanges(db, city, readChanges(query));
});
