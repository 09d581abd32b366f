import { cityRoute } from '@/app/answers/api-route';
import { calendarResponse } from '@/app/answers/calendar';
import { readFilter } from '@/app/answers/read-filter';

/** The meetings of one body. */
export const GET = cityRoute(async (asked) => {
  const slug = asked.path.slug ?? '';
  const query = new URLSearchParams({ committee: slug });
  const { names } = await readFilter({ ...asked, query }, 'meetings');
  return calendarResponse(asked, `${asked.city.name}: ${names.committee[slug] ?? slug}`, {
    committee: [slug],
  });
});
