import * as schema from '../../schema';
import { by, byKnown, type Noun } from './noun';

type Ours = 'id' | 'goneSince';

const byId = ['cityId', 'id'] as const;

export type SponsorshipRow = typeof schema.sponsorships.$inferSelect;

export const SPONSORSHIP: Noun<SponsorshipRow, Omit<SponsorshipRow, Ours>> = {
  subject: 'sponsorship',
  table: schema.sponsorships,
  primary: byId,
  fields: ['name', 'role', 'personId', 'bodyId'],
  matches: [
    byKnown('personId', 'role'),
    byKnown('bodyId', 'role'),
    by('name', 'role'),
    byKnown('personId'),
    by('name'),
  ],
  label: ({ name }) => name,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
  order: ({ position }) => position,
};

export type DocumentRow = typeof schema.documents.$inferSelect;

export const DOCUMENT: Noun<DocumentRow, Omit<DocumentRow, Ours>> = {
  subject: 'document',
  table: schema.documents,
  primary: byId,
  fields: ['title', 'url', 'kind'],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
  order: ({ position }) => position,
};

export type TextRow = typeof schema.itemTexts.$inferSelect;

export const TEXT: Noun<TextRow, Omit<TextRow, Ours>> = {
  subject: 'text',
  table: schema.itemTexts,
  primary: ['cityId', 'itemId', 'version'],
  fields: ['plain'],
  matches: [by('version')],
  label: ({ version }) => version,
  fresh: (wanted) => ({ ...wanted, goneSince: null }),
};

export type RelationRow = typeof schema.relations.$inferSelect;

export const RELATION: Noun<RelationRow, Omit<RelationRow, Ours>> = {
  subject: 'relation',
  table: schema.relations,
  primary: byId,
  fields: ['kind', 'targetKey', 'targetText', 'note', 'confidence'],
  matches: [by('kind', 'targetKey', 'targetText'), byKnown('targetKey')],
  label: ({ kind, targetKey, targetText }) => `${kind} ${targetKey ?? targetText ?? ''}`.trim(),
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
  order: ({ position }) => position,
};

export type NextEventRow = typeof schema.nextEvents.$inferSelect;

export const NEXT_EVENT: Noun<NextEventRow, Omit<NextEventRow, Ours>> = {
  subject: 'next-event',
  table: schema.nextEvents,
  primary: byId,
  fields: ['on', 'bodyId', 'what'],
  matches: [by('on', 'bodyId', 'what'), by('bodyId', 'what')],
  label: ({ on, what }) => `${on} ${what}`,
  fresh: (wanted, nextId) => ({ ...wanted, id: nextId(), goneSince: null }),
  order: ({ position }) => position,
};

export type RevisionRow = typeof schema.orderRevisions.$inferSelect;

export const REVISION: Noun<RevisionRow, Omit<RevisionRow, Ours>> = {
  subject: 'revision',
  table: schema.orderRevisions,
  primary: ['cityId', 'itemId', 'revisedOn'],
  fields: ['revisedOn', 'note'],
  matches: [by('revisedOn')],
  label: ({ revisedOn }) => revisedOn,
  fresh: (wanted) => ({ ...wanted, goneSince: null }),
};

/** The lists of an item other than its actions. */
export type ItemLists = {
  sponsors: SponsorshipRow[];
  documents: DocumentRow[];
  texts: TextRow[];
  relations: RelationRow[];
  nextEvents: NextEventRow[];
  revisions: RevisionRow[];
};
