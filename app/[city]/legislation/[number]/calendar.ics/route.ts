import { cityRoute } from '@/app/answers/api-route';
import { calendarResponse } from '@/app/answers/calendar';
import { readItemAsked } from '@/app/answers/read-item';

/** When one item is on an agenda, and what is announced for it. */
export const GET = cityRoute(async (asked) => {
  const found = await readItemAsked(asked, 'calendar.ics');
  if ('moved' in found) return found.moved;
  const { item } = found;
  return calendarResponse(asked, `${asked.city.name}: ${item.number ?? item.title}`, {
    item: item.slug,
    from: '1900-01-01',
  });
});
