import { listItems } from '@/db/queries/explorer/list-items';
import { cityRoute } from '../../api-route';
import { readFilter } from '../../read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  return listItems(asked.db, asked.city, filter);
});
