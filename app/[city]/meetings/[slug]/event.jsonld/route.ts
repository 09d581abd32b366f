import { ApiError } from '@/app/answers/api-error';
import { cityRoute } from '@/app/answers/api-route';
import { originOf } from '@/app/answers/origin';
import { taggedText } from '@/app/answers/tagged-text';
import { findMeeting } from '@/db/queries/meetings/meetings';
import { jsonLdText, meetingThing } from '@/lib/feeds/json-ld';

export const GET = cityRoute(async (asked) => {
  const meeting = await findMeeting(asked.db, asked.city, asked.path.slug ?? '');
  const thing = meeting && meetingThing(meeting, asked.city, originOf(asked.request));
  if (!thing) throw new ApiError('not-found', 'There is no dated meeting at this address.', 'slug');
  return taggedText(asked.request, jsonLdText(thing), 'application/ld+json');
});
