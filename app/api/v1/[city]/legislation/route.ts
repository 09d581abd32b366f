import { listItems } from '@/db/queries/explorer/list-items';
import { cityRoute } from '../../../../answers/api-route';
import { readFilter } from '../../../../answers/read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  return listItems(asked.db, asked.city, filter);
});
