import { cityRoute } from '@/app/answers/api-route';
import { feedResponse } from '@/app/answers/feed';
import { readItemAsked } from '@/app/answers/read-item';
import { EVERYTHING } from '@/lib/legislation/filter';

export const GET = cityRoute(async (asked) => {
  const found = await readItemAsked(asked, 'feed.atom');
  if ('moved' in found) return found.moved;
  const { item } = found;
  const title = `${asked.city.name}: ${item.number ?? item.title}`;
  return feedResponse(asked, { title, page: item.url, filter: EVERYTHING, item: item.slug });
});
