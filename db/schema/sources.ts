import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { cityId, goneSince, identity, ref } from './columns';

export const sources = pgTable(
  'sources',
  {
    cityId: cityId(),
    id: identity(),
    key: text('key').notNull(),
    url: text('url'),
    publisher: text('publisher'),
    title: text('title').notNull(),
    publishedOn: text('published_on'),
    kind: text('kind').notNull(),
    hosting: text('hosting'),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.id] }), uniqueIndex('sources_key').on(t.cityId, t.key)],
);

/** What a citation is attached to; `subject_id` is that table's id. */
export const CITED = [
  'item',
  'action',
  'sponsorship',
  'document',
  'relation',
  'next-event',
  'contradiction',
  'body',
  'person',
  'meeting',
] as const;

export const citations = pgTable(
  'citations',
  {
    cityId: cityId(),
    subject: text('subject', { enum: CITED }).notNull(),
    subjectId: ref('subject_id').notNull(),
    sourceId: ref('source_id').notNull(),
    itemId: ref('item_id'),
    position: integer('position').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.subject, t.subjectId, t.sourceId] }),
    foreignKey({ columns: [t.cityId, t.sourceId], foreignColumns: [sources.cityId, sources.id] }),
    index('citations_item').on(t.cityId, t.itemId),
    index('citations_source').on(t.cityId, t.sourceId),
  ],
);
