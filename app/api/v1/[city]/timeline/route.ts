import { cityRoute } from '@/app/answers/api-route';
import { readFilter } from '@/app/answers/read-filter';
import { listTimeline } from '@/db/queries/timeline/timeline';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'timeline');
  return listTimeline(asked.db, asked.city, filter);
});
