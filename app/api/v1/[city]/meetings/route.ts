import { refuse } from '@/app/answers/api-error';
import { cityRoute } from '@/app/answers/api-route';
import { readMeetings } from '@/app/answers/read-meetings';
import { listMeetings } from '@/db/queries/meetings/meetings';

export const GET = cityRoute(async ({ db, city, query }) => {
  const { filter, problems } = await readMeetings(db, city, query);
  refuse(problems);
  return listMeetings(db, city, filter);
});
