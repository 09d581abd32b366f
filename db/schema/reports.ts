import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { ACTORS, REPORTED } from '@/lib/words/vocabulary';
import { cityId, day, identity, instant, oneOf, ref } from './columns';

/** What a reader says is wrong on an item's page; whoever keeps the record reads and closes it. */
export const reports = pgTable(
  'reports',
  {
    cityId: cityId(),
    id: identity(),
    itemId: ref('item_id').notNull(),
    about: text('about', { enum: REPORTED }).notNull(),
    message: text('message').notNull(),
    at: instant('at').notNull(),
    closedAt: instant('closed_at'),
    closingNote: text('closing_note'),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index('reports_at').on(t.cityId, t.at.desc()),
    oneOf('reports_about_word', t.about, REPORTED),
  ],
);

/** What people did, beside the row it left: who, what, to what, before and after. Only ever added to. */
export const deeds = pgTable(
  'deeds',
  {
    cityId: cityId(),
    id: identity(),
    at: instant('at').notNull(),
    actor: text('actor', { enum: ACTORS }).notNull(),
    actorId: text('actor_id'),
    deed: text('deed').notNull(),
    subject: text('subject').notNull(),
    subjectKey: text('subject_key').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index('deeds_subject').on(t.cityId, t.subject, t.subjectKey),
    oneOf('deeds_actor_word', t.actor, ACTORS),
  ],
);

/** What was typed into a form that could not be taken; found by a token that only its reader has, until it ends. */
export const drafts = pgTable('drafts', {
  tokenHash: text('token_hash').primaryKey(),
  form: text('form').notNull(),
  fields: jsonb('fields').$type<Record<string, string>>().notNull(),
  problems: jsonb('problems').$type<{ field: string; message: string }[]>().notNull(),
  until: instant('until').notNull(),
});

/** How often an address did something on a day of UTC: known by a hash whose salt goes with the day. */
export const tries = pgTable(
  'tries',
  {
    day: day('day').notNull(),
    deed: text('deed').notNull(),
    address: text('address').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.deed, t.address] })],
);

/** The salt of a day, made by whoever needs it first. */
export const salts = pgTable('salts', {
  day: day('day').primaryKey(),
  salt: text('salt').notNull(),
});
