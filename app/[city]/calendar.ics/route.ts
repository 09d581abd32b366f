import { cityRoute } from '@/app/answers/api-route';
import { calendarResponse } from '@/app/answers/calendar';
import { readFilter } from '@/app/answers/read-filter';
import { filterParts } from '@/lib/legislation/filter-parts';
import { filterSentence } from '@/lib/legislation/filter-sentence';

/** Every meeting of the city; with a filter, those where its items are on the agenda and what is announced for them. */
export const GET = cityRoute(async (asked) => {
  const { filter, names } = await readFilter(asked, 'legislation');
  const { from, to } = filter;
  const bare = { ...filter, from: null, to: null };
  const isNarrowed = filterParts(bare, names).length > 0;
  const name = isNarrowed
    ? `${asked.city.name}: ${filterSentence(bare, names)}`
    : `${asked.city.name}: meetings`;
  return calendarResponse(asked, name, { from: from ?? undefined, to, items: isNarrowed ? bare : null });
});
