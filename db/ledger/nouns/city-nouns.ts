import * as schema from '../../schema';
import { by, byKnown, type Noun } from './noun';

type Ours = 'id' | 'goneSince';

const byId = ['cityId', 'id'] as const;

export type SourceRow = typeof schema.sources.$inferSelect;

export const SOURCE: Noun<SourceRow, Omit<SourceRow, Ours>> = {
  subject: 'source',
  table: schema.sources,
  primary: byId,
  fields: ['url', 'publisher', 'title', 'publishedOn', 'kind', 'hosting', 'note'],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
};

export type BodyRow = typeof schema.bodies.$inferSelect;

export const BODY: Noun<BodyRow, Omit<BodyRow, Ours | 'slug'>> = {
  subject: 'body',
  table: schema.bodies,
  primary: byId,
  fields: ['name', 'shortName', 'kind', 'memberCount', 'note'],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), slug: '', goneSince: null }),
};

export type PersonRow = typeof schema.people.$inferSelect;

export const PERSON: Noun<PersonRow, Omit<PersonRow, Ours | 'slug'>> = {
  subject: 'person',
  table: schema.people,
  primary: byId,
  fields: ['name', 'sourceName', 'alsoKnownAs', 'note'],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), slug: '', goneSince: null }),
};

export type SeatRow = typeof schema.seats.$inferSelect;

export const SEAT: Noun<SeatRow, Omit<SeatRow, Ours>> = {
  subject: 'seat',
  table: schema.seats,
  primary: byId,
  fields: ['title', 'seat', 'bodyId', 'startOn', 'endOn', 'sourceUrl', 'termSourceUrl', 'note'],
  matches: [by('title', 'seat', 'bodyId', 'startOn', 'endOn'), by('title', 'bodyId', 'startOn')],
  label: ({ title }) => title,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
};

export type MeetingRow = typeof schema.meetings.$inferSelect;

export const MEETING: Noun<MeetingRow, Omit<MeetingRow, Ours | 'slug' | 'firstSeenAt' | 'changedAt'>> = {
  subject: 'meeting',
  table: schema.meetings,
  primary: byId,
  fields: [
    'bodyId',
    'bodyName',
    'heldOn',
    'time',
    'location',
    'agendaStatus',
    'minutesStatus',
    'isCancelled',
    'agendaUrl',
    'minutesUrl',
    'videoUrl',
    'pageUrl',
    'note',
    'agendaPublishedAt',
    'minutesPublishedAt',
    'confidence',
  ],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({
    ...wanted,
    id: nextId(),
    slug: '',
    firstSeenAt: new Date(0),
    changedAt: new Date(0),
    goneSince: null,
  }),
};

export type AgendaItemRow = typeof schema.agendaItems.$inferSelect;

export const AGENDA_ITEM: Noun<AgendaItemRow, Omit<AgendaItemRow, Ours>> = {
  subject: 'agenda-item',
  table: schema.agendaItems,
  primary: ['cityId', 'meetingId', 'key'],
  fields: ['itemKey', 'sequence', 'agendaNumber', 'title', 'actionRaw', 'result', 'consent', 'note'],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted) => ({ ...wanted, goneSince: null }),
};

export type ContradictionRow = typeof schema.contradictions.$inferSelect;

export const CONTRADICTION: Noun<ContradictionRow, Omit<ContradictionRow, Ours>> = {
  subject: 'contradiction',
  table: schema.contradictions,
  primary: byId,
  fields: ['topic', 'detail', 'used', 'itemKeys'],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
};

export type ProcessFactRow = typeof schema.processFacts.$inferSelect;

export const PROCESS_FACT: Noun<ProcessFactRow, Omit<ProcessFactRow, Ours>> = {
  subject: 'process-fact',
  table: schema.processFacts,
  primary: ['cityId', 'path'],
  fields: ['value', 'sourceUrl', 'confidence', 'asOf', 'note'],
  matches: [by('path')],
  label: ({ path }) => path,
  fresh: (wanted) => ({ ...wanted, goneSince: null }),
};

export type CitationRow = typeof schema.citations.$inferSelect;

export const CITATION: Noun<CitationRow, Omit<CitationRow, Ours>> = {
  subject: 'citation',
  table: schema.citations,
  primary: ['cityId', 'subject', 'subjectId', 'sourceId'],
  fields: ['subject', 'sourceId'],
  matches: [byKnown('sourceId', 'subject', 'subjectId')],
  label: ({ subject }) => subject,
  fresh: (wanted) => ({ ...wanted, goneSince: null }),
};
