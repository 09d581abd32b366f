import { listTimeline } from '@/db/queries/timeline/timeline';
import { cityRoute } from '../../../../answers/api-route';
import { readFilter } from '../../../../answers/read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'timeline');
  return listTimeline(asked.db, asked.city, filter);
});
