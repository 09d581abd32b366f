import { listVotes } from '@/db/queries/votes/votes';
import { cityRoute } from '../../../../answers/api-route';
import { readFilter } from '../../../../answers/read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'votes');
  return listVotes(asked.db, asked.city, filter);
});
