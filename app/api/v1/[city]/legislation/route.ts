import { listItems } from '@/db/queries/legislation';
import { cityRoute } from '../../api-route';
import { readFilter } from '../../read-filter';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) =>
  listItems(asked.db, asked.city, await readFilter(asked, 'legislation')),
);
