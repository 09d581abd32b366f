import { listChanges } from '@/db/queries/city/changes';
import { allowOnly, cityRoute } from '../../../../answers/api-route';
import { readChanges } from '../../../../answers/read-changes';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async ({ db, city, query }) => {
  allowOnly(query, ['since', 'until', 'item', 'subject', 'actor', 'limit', 'cursor']);
  return listChanges(db, city, readChanges(query));
});
