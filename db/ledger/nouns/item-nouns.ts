import * as schema from '../../schema';
import { by, byKnown, type Noun } from './noun';

const byId = ['cityId', 'id'];
const TALLY = ['yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'notVoting'];

export const ITEM: Noun = {
  subject: 'item',
  table: schema.items,
  primary: byId,
  hasId: true,
  fields: [
    'kind',
    'sourceKind',
    'number',
    'displayNumber',
    'numberConfidence',
    'alternateNumbers',
    'officialTitle',
    'shortTitle',
    'description',
    'notes',
    'confidence',
    'sourceStatus',
    'sourceStatusSeenOn',
    'introducedOn',
    'effectiveOn',
    'enactmentNumber',
    'committeeId',
    'version',
    'pageUrl',
    'topics',
    'codeSections',
    'signedOn',
    'seriesMayor',
    'seriesMayorId',
    'seriesMayorBasis',
    'titleAsSeen',
    'contents',
  ],
  matches: [by('key')],
  label: (row) => String(row.key),
};

export const ACTION: Noun = {
  subject: 'action',
  table: schema.actions,
  primary: byId,
  hasId: true,
  fields: [
    'on',
    'precision',
    'time',
    'place',
    'bodyId',
    'bodyName',
    'meetingKey',
    'raw',
    'text',
    'phase',
    'result',
    'consent',
    'confidence',
    'note',
    'mover',
    'moverId',
    'seconder',
    'seconderId',
    'participants',
    'agendaSequence',
    'minutesSequence',
    'position',
  ],
  matches: [by('key')],
  label: (row) => String(row.key),
};

export const ROLL_CALL: Noun = {
  subject: 'roll-call',
  table: schema.rollCalls,
  primary: ['cityId', 'actionId'],
  hasId: false,
  fields: [...TALLY, 'basis', 'isComplete'],
  matches: [by('actionId')],
  label: (row) => String(row.slug),
  whole: 'tally',
};

export const VOTE: Noun = {
  subject: 'vote',
  table: schema.votes,
  primary: ['cityId', 'actionId', 'position'],
  hasId: false,
  fields: ['name', 'personId', 'option', 'raw', 'isInferred'],
  matches: [byKnown('personId'), by('name')],
  label: (row) => String(row.name),
  whole: 'vote',
};

export const SPONSORSHIP: Noun = {
  subject: 'sponsorship',
  table: schema.sponsorships,
  primary: byId,
  hasId: true,
  fields: ['name', 'role', 'personId', 'bodyId'],
  matches: [
    byKnown('personId', 'role'),
    byKnown('bodyId', 'role'),
    by('name', 'role'),
    byKnown('personId'),
    by('name'),
  ],
  label: (row) => String(row.name),
  ordered: true,
};

export const DOCUMENT: Noun = {
  subject: 'document',
  table: schema.documents,
  primary: byId,
  hasId: true,
  fields: ['title', 'url', 'kind'],
  matches: [by('key')],
  label: (row) => String(row.key),
  ordered: true,
};

export const TEXT: Noun = {
  subject: 'text',
  table: schema.itemTexts,
  primary: ['cityId', 'itemId', 'version'],
  hasId: false,
  fields: ['plain'],
  matches: [by('version')],
  label: (row) => String(row.version),
};

export const RELATION: Noun = {
  subject: 'relation',
  table: schema.relations,
  primary: byId,
  hasId: true,
  fields: ['kind', 'targetKey', 'targetText', 'note', 'confidence'],
  matches: [by('kind', 'targetKey', 'targetText'), byKnown('targetKey')],
  label: (row) => `${row.kind} ${row.targetKey ?? row.targetText ?? ''}`.trim(),
  ordered: true,
};

export const NEXT_EVENT: Noun = {
  subject: 'next-event',
  table: schema.nextEvents,
  primary: byId,
  hasId: true,
  fields: ['on', 'bodyId', 'what'],
  matches: [by('on', 'bodyId', 'what'), by('bodyId', 'what')],
  label: (row) => `${row.on} ${row.what}`,
  ordered: true,
};

export const REVISION: Noun = {
  subject: 'revision',
  table: schema.orderRevisions,
  primary: ['cityId', 'itemId', 'revisedOn'],
  hasId: false,
  fields: ['revisedOn', 'note'],
  matches: [by('revisedOn')],
  label: (row) => String(row.revisedOn),
};
