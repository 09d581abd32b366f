import { allowOnly, cityRoute } from '@/app/answers/api-route';
import { readFilter } from '@/app/answers/read-filter';
import { listMeetings, MEETING_KEYS } from '@/db/queries/meetings/meetings';

export const GET = cityRoute(async (asked) => {
  allowOnly(asked.query, MEETING_KEYS);
  const { filter } = await readFilter(asked, 'meetings');
  return listMeetings(asked.db, asked.city, filter);
});
