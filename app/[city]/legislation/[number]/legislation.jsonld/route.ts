import { cityRoute } from '@/app/answers/api-route';
import { originOf } from '@/app/answers/origin';
import { readItemAsked } from '@/app/answers/read-item';
import { taggedText } from '@/app/answers/tagged-text';
import { jsonLdText, legislationThing } from '@/lib/feeds/json-ld';

export const GET = cityRoute(async (asked) => {
  const found = await readItemAsked(asked, 'legislation.jsonld');
  if ('moved' in found) return found.moved;
  const thing = legislationThing(found.item, asked.city, originOf(asked.request));
  return taggedText(asked.request, jsonLdText(thing), 'application/ld+json');
});
