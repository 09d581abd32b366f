import { ApiError, refuse } from '@/app/answers/api-error';
import { cityRoute } from '@/app/answers/api-route';
import { findItem } from '@/db/queries/items/item';
import { itemAddress, pastDay } from '@/lib/address/past-day';
import { cityDay } from '@/lib/dates/city-day';

export const GET = cityRoute(async ({ db, city, query, path }) => {
  const { values, problems } = pastDay(itemAddress.parse(query), cityDay(city.timeZone));
  refuse(problems);
  const { on } = values;
  const found = await findItem(db, city, path.number ?? '');
  if (!found) throw new ApiError('not-found', `${city.name} has no item under this number.`, 'number');
  if ('redirectTo' in found) {
    const search = query.size ? `?${query}` : '';
    const location = `/api/v1/${city.slug}/legislation/${found.redirectTo}${search}`;
    return new Response(null, { status: 308, headers: { Location: location } });
  }
  const { status, steps } = on === null ? { status: found.item.status, steps: found.steps } : found.onDay(on);
  return { ...found.item, status, statusOn: on, steps };
});
