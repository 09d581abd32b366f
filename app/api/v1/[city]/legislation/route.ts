import { cityRoute } from '@/app/answers/api-route';
import { readFilter } from '@/app/answers/read-filter';
import { listItems } from '@/db/queries/explorer/list-items';

export const GET = cityRoute(async (asked) => {
  const { filter } = await readFilter(asked, 'legislation');
  return listItems(asked.db, asked.city, filter);
});
