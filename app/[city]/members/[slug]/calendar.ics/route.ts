import { cityRoute } from '@/app/answers/api-route';
import { calendarResponse } from '@/app/answers/calendar';
import { readFilter } from '@/app/answers/read-filter';

/** When what one member carries is on an agenda. */
export const GET = cityRoute(async (asked) => {
  const slug = asked.path.slug ?? '';
  const query = new URLSearchParams({ sponsor: slug });
  const { filter, names } = await readFilter({ ...asked, query }, 'legislation');
  const name = `${asked.city.name}: carried by ${names.sponsor[slug] ?? slug}`;
  return calendarResponse(asked, name, { items: filter });
});
