import * as schema from '../../schema';
import { by, byKnown, type Noun } from './noun';

const byId = ['cityId', 'id'];
const named = (property: string) => (row: Record<string, unknown>) => String(row[property] ?? '');

export const SOURCE: Noun = {
  subject: 'source',
  table: schema.sources,
  primary: byId,
  hasId: true,
  fields: ['url', 'publisher', 'title', 'publishedOn', 'kind', 'hosting', 'note'],
  matches: [by('key')],
  label: named('key'),
};

export const BODY: Noun = {
  subject: 'body',
  table: schema.bodies,
  primary: byId,
  hasId: true,
  fields: ['name', 'shortName', 'kind', 'memberCount', 'note'],
  matches: [by('key')],
  label: named('key'),
};

export const PERSON: Noun = {
  subject: 'person',
  table: schema.people,
  primary: byId,
  hasId: true,
  fields: ['name', 'sourceName', 'alsoKnownAs', 'note'],
  matches: [by('key')],
  label: named('key'),
};

export const SEAT: Noun = {
  subject: 'seat',
  table: schema.seats,
  primary: byId,
  hasId: true,
  fields: ['title', 'seat', 'bodyId', 'startOn', 'endOn', 'sourceUrl', 'termSourceUrl', 'note'],
  matches: [by('title', 'seat', 'bodyId', 'startOn', 'endOn'), by('title', 'bodyId', 'startOn')],
  label: named('title'),
};

export const MEETING: Noun = {
  subject: 'meeting',
  table: schema.meetings,
  primary: byId,
  hasId: true,
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
  label: named('key'),
};

export const AGENDA_ITEM: Noun = {
  subject: 'agenda-item',
  table: schema.agendaItems,
  primary: ['cityId', 'meetingId', 'key'],
  hasId: false,
  fields: ['itemKey', 'sequence', 'agendaNumber', 'title', 'actionRaw', 'result', 'consent', 'note'],
  matches: [by('key')],
  label: named('key'),
};

export const CONTRADICTION: Noun = {
  subject: 'contradiction',
  table: schema.contradictions,
  primary: byId,
  hasId: true,
  fields: ['topic', 'detail', 'used', 'itemKeys'],
  matches: [by('key')],
  label: named('key'),
};

export const PROCESS_FACT: Noun = {
  subject: 'process-fact',
  table: schema.processFacts,
  primary: ['cityId', 'path'],
  hasId: false,
  fields: ['value', 'sourceUrl', 'confidence', 'asOf', 'note'],
  matches: [by('path')],
  label: named('path'),
};

export const CITATION: Noun = {
  subject: 'citation',
  table: schema.citations,
  primary: ['cityId', 'subject', 'subjectId', 'sourceId'],
  hasId: false,
  fields: ['subject', 'sourceId'],
  matches: [byKnown('sourceId', 'subject', 'subjectId')],
  label: named('subject'),
};
