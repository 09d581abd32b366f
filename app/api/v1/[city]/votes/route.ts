import { refuse } from '@/app/answers/api-error';
import { cityRoute } from '@/app/answers/api-route';
import { readVotesOnItems } from '@/app/answers/read-votes';
import { listVotes } from '@/db/queries/votes/votes';

export const GET = cityRoute(async ({ db, city, query }) => {
  const { asked, problems } = await readVotesOnItems(db, city, query);
  refuse(problems);
  return listVotes(db, city, asked);
});
