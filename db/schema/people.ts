import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bodies } from './bodies';
import { cityId, day, goneSince, identity, ref, textList } from './columns';

export const people = pgTable(
  'people',
  {
    cityId: cityId(),
    id: identity(),
    key: text('key').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    sortName: text('sort_name').notNull(),
    sourceName: text('source_name'),
    alsoKnownAs: textList('also_known_as'),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    uniqueIndex('people_key').on(t.cityId, t.key),
    uniqueIndex('people_slug').on(t.cityId, t.slug),
  ],
);

export const seats = pgTable(
  'seats',
  {
    cityId: cityId(),
    id: identity(),
    personId: ref('person_id').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    seat: text('seat'),
    bodyId: ref('body_id'),
    startOn: day('start_on'),
    endOn: day('end_on'),
    sourceUrl: text('source_url'),
    termSourceUrl: text('term_source_url'),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.personId], foreignColumns: [people.cityId, people.id] }),
    foreignKey({ columns: [t.cityId, t.bodyId], foreignColumns: [bodies.cityId, bodies.id] }),
    index('seats_person').on(t.cityId, t.personId),
    index('seats_body').on(t.cityId, t.bodyId),
  ],
);
