import { listMeetings, MEETING_KEYS } from '@/db/queries/meetings/meetings';
import { allowOnly, cityRoute } from '../../../../answers/api-route';
import { readFilter } from '../../../../answers/read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  allowOnly(asked.query, MEETING_KEYS);
  const { filter } = await readFilter(asked, 'meetings');
  return listMeetings(asked.db, asked.city, filter);
});
