import { integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { cityId, goneSince, identity } from './columns';

export const bodies = pgTable(
  'bodies',
  {
    cityId: cityId(),
    id: identity(),
    key: text('key').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name'),
    kind: text('kind').notNull(),
    memberCount: integer('member_count'),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    uniqueIndex('bodies_key').on(t.cityId, t.key),
    uniqueIndex('bodies_slug').on(t.cityId, t.slug),
  ],
);
