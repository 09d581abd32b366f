import { cityRoute } from '@/app/answers/api-route';
import { readFilter } from '@/app/answers/read-filter';
import { listVotes } from '@/db/queries/votes/votes';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'votes');
  return listVotes(asked.db, asked.city, filter);
});
