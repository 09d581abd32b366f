import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { cityId, ref, textVector } from './columns';
import { items } from './items';

/** The text index of an item, apart from its row so that lists never read it. */
export const itemSearch = pgTable(
  'item_search',
  {
    cityId: cityId(),
    itemId: ref('item_id').notNull(),
    /** Weights: A number and titles, B sponsors and committee, C description and notes, D text and document names. */
    document: textVector('document').notNull(),
    /** What an extract is cut from, plain. */
    body: text('body').notNull(),
    /** Number and titles in lower case without accents, for "did you mean". */
    spelling: text('spelling').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.itemId] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    index('item_search_document').using('gin', t.document),
    index('item_search_spelling').using('gin', sql`${t.spelling} gin_trgm_ops`),
  ],
);
