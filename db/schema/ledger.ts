import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { ACTORS, SUBJECTS } from '@/lib/words/vocabulary';
import { cityId, goneSince, identity, instant, oneOf, ref } from './columns';

export const changes = pgTable(
  'changes',
  {
    cityId: cityId(),
    id: identity(),
    at: instant('at').notNull(),
    actor: text('actor', { enum: ACTORS }).notNull(),
    actorId: text('actor_id'),
    runId: ref('run_id'),
    subject: text('subject', { enum: SUBJECTS }).notNull(),
    subjectKey: text('subject_key').notNull(),
    itemId: ref('item_id'),
    meetingId: ref('meeting_id'),
    /** Null at first sight and where the row as a whole came, went or came back. */
    field: text('field'),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index('changes_item').on(t.cityId, t.itemId, t.id),
    index('changes_meeting').on(t.cityId, t.meetingId, t.id).where(sql`${t.meetingId} is not null`),
    index('changes_at').on(t.cityId, t.at, t.id),
    oneOf('changes_actor_word', t.actor, ACTORS),
    oneOf('changes_subject_word', t.subject, SUBJECTS),
  ],
);

/** What a source sent, as it was seen, with its hash: the same hash again writes nothing. */
export const rawRecords = pgTable(
  'raw_records',
  {
    cityId: cityId(),
    resource: text('resource').notNull(),
    key: text('key').notNull(),
    hash: text('hash').notNull(),
    body: text('body'),
    seenAt: instant('seen_at').notNull(),
    checkedAt: instant('checked_at').notNull(),
    doubtedAt: instant('doubted_at'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.resource, t.key] }),
    index('raw_records_checked').on(t.cityId, t.resource, t.checkedAt),
  ],
);
