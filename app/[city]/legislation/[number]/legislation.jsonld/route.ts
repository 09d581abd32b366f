import { cityRoute } from '@/app/api/v1/api-route';
import { readItemAsked } from '@/app/api/v1/read-item-asked';
import { taggedText } from '@/app/api/v1/tagged-text';
import { originOf } from '@/app/origin';
import { jsonLdText, legislationThing } from '@/lib/feeds/json-ld';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const found = await readItemAsked(asked, 'legislation.jsonld');
  if ('moved' in found) return found.moved;
  const thing = legislationThing(found.item, asked.city, originOf(asked.request));
  return taggedText(asked.request, jsonLdText(thing), 'application/ld+json');
});
