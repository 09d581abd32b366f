import { Temporal } from 'temporal-polyfill';
import { realDay } from '@/lib/dates/real-day';
import { absenceOf } from '@/lib/meetings/state';
import type { ItemDetail } from '../views/items';
import type { Meeting } from '../views/meetings';

type Thing = Record<string, unknown>;

/** An item as schema.org Legislation; what is not known is left out. `origin` makes its addresses whole. */
export function legislationThing(item: ItemDetail, city: { name: string }, origin: string): Thing {
  return known({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': origin + item.url,
    url: origin + item.url,
    name: item.shortTitle ?? item.title,
    legislationIdentifier: item.number,
    legislationType: item.sourceKind ?? item.kind,
    abstract: item.description,
    legislationDate: item.introducedOn,
    legislationDateVersion: item.lastActionOn,
    legislationLegalForce: item.status.outcome === 'in-force' ? 'InForce' : null,
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: city.name },
    sponsor: item.sponsors.map(({ name }) => ({ '@type': 'Person', name })),
    sameAs: item.pageUrl,
  });
}

/** A meeting as schema.org Event; null where its day is not known, without which there is no event. */
export function meetingThing(
  meeting: Meeting,
  city: { name: string; timeZone: string },
  origin: string,
): Thing | null {
  if (meeting.heldOn === null) return null;
  const body = meeting.body ?? city.name;
  return known({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': origin + meeting.url,
    url: origin + meeting.url,
    name: body,
    startDate: startOf(meeting.heldOn, meeting.time, city.timeZone),
    eventStatus: `https://schema.org/${EVENT_STATUS[absenceOf(meeting) ?? 'held']}`,
    location: meeting.location && { '@type': 'Place', name: meeting.location },
    organizer: { '@type': 'Organization', name: body },
  });
}

const EVENT_STATUS = {
  held: 'EventScheduled',
  cancelled: 'EventCancelled',
  gone: 'EventCancelled',
  deferred: 'EventPostponed',
} as const;

/** The day, or the instant with the city's own offset where the hour is known and the year has one. */
function startOf(on: string, time: string | null, timeZone: string): string {
  if (time === null || !realDay(on)) return on;
  const at = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(timeZone);
  return at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

/** The thing as text that can stand inside a script element whatever it holds. */
export function jsonLdText(thing: Thing): string {
  return JSON.stringify(thing).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function known(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
