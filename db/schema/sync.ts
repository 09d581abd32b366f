import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { ACTORS } from '@/lib/words/vocabulary';
import { cityId, identity, instant, oneOf, ref } from './columns';

const MODES = ['record', 'full', 'incremental'] as const;
const RUN_OUTCOMES = ['running', 'done', 'failed', 'refused', 'interrupted'] as const;

export const syncRuns = pgTable(
  'sync_runs',
  {
    cityId: cityId(),
    id: identity(),
    mode: text('mode', { enum: MODES }).notNull(),
    outcome: text('outcome', { enum: RUN_OUTCOMES }).notNull(),
    actor: text('actor', { enum: ACTORS }).notNull().default('source'),
    actorId: text('actor_id'),
    startedAt: instant('started_at').notNull(),
    heartbeatAt: instant('heartbeat_at').notNull(),
    finishedAt: instant('finished_at'),
    requests: integer('requests').notNull().default(0),
    seen: integer('seen').notNull().default(0),
    written: integer('written').notNull().default(0),
    changes: integer('changes').notNull().default(0),
    removedMarked: integer('removed_marked').notNull().default(0),
    issues: integer('issues').notNull().default(0),
    /** How far it came, so that the next run goes on; its shape belongs to db/sync. */
    checkpoint: jsonb('checkpoint'),
    error: text('error'),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index('sync_runs_started').on(t.cityId, t.startedAt.desc()),
    oneOf('sync_runs_mode_word', t.mode, MODES),
    oneOf('sync_runs_outcome_word', t.outcome, RUN_OUTCOMES),
    oneOf('sync_runs_actor_word', t.actor, ACTORS),
  ],
);

export const syncIssues = pgTable(
  'sync_issues',
  {
    cityId: cityId(),
    id: identity(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    subjectKey: text('subject_key').notNull(),
    detail: text('detail').notNull(),
    runId: ref('run_id'),
    count: integer('count').notNull().default(1),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    uniqueIndex('sync_issues_subject').on(t.cityId, t.kind, t.subject, t.subjectKey),
  ],
);

/** One runner at a time; `fence` grows with each taking, so that a late holder can be refused. */
export const leases = pgTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: instant('until').notNull(),
  fence: bigint('fence', { mode: 'number' }).notNull(),
});
