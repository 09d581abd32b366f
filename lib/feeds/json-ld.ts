import type { Meeting } from '@/lib/legislation/meeting-types';
import type { ItemDetail } from '@/lib/legislation/types';

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
export function meetingThing(meeting: Meeting, city: { name: string }, origin: string): Thing | null {
  if (meeting.heldOn === null) return null;
  const body = meeting.body ?? city.name;
  return known({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': origin + meeting.url,
    url: origin + meeting.url,
    name: body,
    startDate: meeting.time === null ? meeting.heldOn : `${meeting.heldOn}T${meeting.time}`,
    eventStatus: `https://schema.org/${meeting.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    location: meeting.location && { '@type': 'Place', name: meeting.location },
    organizer: { '@type': 'Organization', name: body },
  });
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
