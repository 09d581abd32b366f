import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { CONFIDENCES, SPONSOR_ROLES } from '@/lib/words/vocabulary';
import { cityId, day, goneSince, identity, oneOf, ref } from './columns';
import { items } from './items';
import { people } from './people';

export const sponsorships = pgTable(
  'sponsorships',
  {
    cityId: cityId(),
    id: identity(),
    itemId: ref('item_id').notNull(),
    personId: ref('person_id'),
    bodyId: ref('body_id'),
    name: text('name').notNull(),
    role: text('role', { enum: SPONSOR_ROLES }).notNull(),
    position: integer('position').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    foreignKey({ columns: [t.cityId, t.personId], foreignColumns: [people.cityId, people.id] }),
    index('sponsorships_item').on(t.cityId, t.itemId, t.position),
    index('sponsorships_person').on(t.cityId, t.personId, t.itemId),
    oneOf('sponsorships_role_word', t.role, SPONSOR_ROLES),
  ],
);

export const documents = pgTable(
  'documents',
  {
    cityId: cityId(),
    id: identity(),
    itemId: ref('item_id').notNull(),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    url: text('url'),
    kind: text('kind'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    uniqueIndex('documents_key').on(t.cityId, t.itemId, t.key),
  ],
);

export const itemTexts = pgTable(
  'item_texts',
  {
    cityId: cityId(),
    itemId: ref('item_id').notNull(),
    version: text('version').notNull(),
    plain: text('plain').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.itemId, t.version] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
  ],
);

export const relations = pgTable(
  'relations',
  {
    cityId: cityId(),
    id: identity(),
    itemId: ref('item_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    targetKey: text('target_key'),
    targetText: text('target_text'),
    note: text('note'),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    index('relations_item').on(t.cityId, t.itemId),
    index('relations_target').on(t.cityId, t.targetKey),
  ],
);

export const nextEvents = pgTable(
  'next_events',
  {
    cityId: cityId(),
    id: identity(),
    itemId: ref('item_id').notNull(),
    on: day('due_on').notNull(),
    bodyId: ref('body_id'),
    what: text('what').notNull(),
    position: integer('position').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    index('next_events_item').on(t.cityId, t.itemId),
    index('next_events_on').on(t.cityId, t.on),
  ],
);

export const contradictions = pgTable(
  'contradictions',
  {
    cityId: cityId(),
    id: identity(),
    key: text('key').notNull(),
    topic: text('topic').notNull(),
    detail: text('detail').notNull(),
    used: text('used'),
    itemKeys: text('item_keys').array().notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    uniqueIndex('contradictions_key').on(t.cityId, t.key),
    index('contradictions_items').using('gin', t.itemKeys),
  ],
);
