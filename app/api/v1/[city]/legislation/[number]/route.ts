import { ApiError } from '@/app/answers/api-error';
import { allowOnly, cityRoute } from '@/app/answers/api-route';
import { findItem } from '@/db/queries/items/item';
import { cityDay } from '@/lib/dates/city-day';
import { NOT_COME } from '@/lib/dates/not-come';
import { realDay } from '@/lib/dates/real-day';

export const GET = cityRoute(async ({ db, city, query, path }) => {
  allowOnly(query, ['on']);
  const today = cityDay(city.timeZone);
  const on = dayAsked(query, today);
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

function dayAsked(query: URLSearchParams, today: string): string | null {
  const [on, ...others] = new Set(query.getAll('on').filter(Boolean));
  if (on === undefined) return null;
  if (others.length) throw new ApiError('bad-request', 'Give only one day.', 'on');
  if (!realDay(on))
    throw new ApiError('bad-request', 'The day must be a real date, written as 2017-08-31.', 'on');
  if (on > today) throw new ApiError('bad-request', NOT_COME, 'on');
  return on;
}
