import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { CONFIDENCES } from '@/lib/words/vocabulary';
import { cityId, goneSince, instant, oneOf, ref } from './columns';

export const cities = pgTable(
  'cities',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
    process: text('process'),
    feed: text('feed', { enum: ['record', 'legistar'] }).notNull(),
    client: text('client'),
    baseUrl: text('base_url'),
    requestsPerSecond: integer('requests_per_second').notNull().default(5),
    concurrency: integer('concurrency').notNull().default(4),
    allowPrivate: boolean('allow_private').notNull().default(false),
    recordAsOf: text('record_as_of'),
    recordHash: text('record_hash'),
    /** Counted up by each transaction that changes public facts (db/ledger/change-facts); never an old value again. */
    factsVersion: ref('facts_version').notNull().default(0),
    /** When a server last answered of it, about; it is read before a server says it is ready. */
    askedAt: instant('asked_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    removedAt: goneSince(),
  },
  (t) => [uniqueIndex('cities_slug').on(t.slug), oneOf('cities_feed_word', t.feed, ['record', 'legistar'])],
);

export const processFacts = pgTable(
  'process_facts',
  {
    cityId: cityId(),
    path: text('path').notNull(),
    value: jsonb('value'),
    sourceUrl: text('source_url'),
    confidence: text('confidence', { enum: CONFIDENCES }),
    asOf: text('as_of'),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.path] })],
);
