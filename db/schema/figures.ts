import { index, integer, json, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { CommitteeTally } from '@/lib/views/committees';
import type { MemberRecord, MemberTally } from '@/lib/views/member-record';
import { KINDS, STAGES } from '@/lib/words/vocabulary';
import { cityId, instant, oneOf, ref } from './columns';

/** Figures over whole tables, worked out again by db/figures/rebuild after each load and sync; never edited by hand. */
export const memberAttendance = pgTable(
  'member_attendance',
  {
    cityId: cityId(),
    personId: ref('person_id').notNull(),
    bodyId: ref('body_id').notNull(),
    rollCalls: integer('roll_calls').notNull(),
    yes: integer('yes').notNull(),
    no: integer('no').notNull(),
    abstain: integer('abstain').notNull(),
    absent: integer('absent').notNull(),
    excused: integer('excused').notNull(),
    recused: integer('recused').notNull(),
    notVoting: integer('not_voting').notNull(),
    unreadable: integer('unreadable').notNull(),
    notRecorded: integer('not_recorded').notNull(),
    outsideSeat: integer('outside_seat').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.personId, t.bodyId] })],
);

/** Both directions of each pair, so that one person's row is one range. */
export const memberAgreement = pgTable(
  'member_agreement',
  {
    cityId: cityId(),
    personId: ref('person_id').notNull(),
    otherId: ref('other_id').notNull(),
    both: integer('both_voted').notNull(),
    same: integer('same_side').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.personId, t.otherId] }),
    index('member_agreement_both').on(t.cityId, t.personId, t.both.desc()),
  ],
);

/** What a member's page counts, and every item of their record: read whole, and the record only where it is searched. */
export const memberTallies = pgTable(
  'member_tallies',
  {
    cityId: cityId(),
    personId: ref('person_id').notNull(),
    tally: json('tally').$type<MemberTally>().notNull(),
    record: json('record').$type<MemberRecord>().notNull(),
    /** Counts of the tally again, for a list of everybody. */
    sponsored: integer('sponsored').notNull().default(0),
    led: integer('led').notNull().default(0),
    coSponsored: integer('co_sponsored').notNull().default(0),
    votes: integer('votes').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.personId] })],
);

/** What a committee's page counts. */
export const bodyTallies = pgTable(
  'body_tallies',
  {
    cityId: cityId(),
    bodyId: ref('body_id').notNull(),
    tally: json('tally').$type<CommitteeTally>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.bodyId] })],
);

/** Days that items of a kind waited in a stage before they moved on. */
export const typicalWaits = pgTable(
  'typical_waits',
  {
    cityId: cityId(),
    kind: text('kind', { enum: KINDS }).notNull(),
    stage: text('stage', { enum: STAGES }).notNull(),
    sample: integer('sample').notNull(),
    since: smallint('since').notNull(),
    lower: integer('lower_days').notNull(),
    median: integer('median_days').notNull(),
    upper: integer('upper_days').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.kind, t.stage] }),
    oneOf('typical_waits_kind_word', t.kind, KINDS),
    oneOf('typical_waits_stage_word', t.stage, STAGES),
  ],
);

/** What a city's other pages count over the whole record: `name` says which count, and of what. */
export const cityCounts = pgTable(
  'city_counts',
  {
    cityId: cityId(),
    name: text('name').notNull(),
    counts: json('counts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.name] })],
);

/**
 * When the figures of a city were last counted (since when, for facts may change meanwhile), of which version of its
 * facts and in which shape: pages show them with that time, as long as the shape is theirs. No row: never yet.
 */
export const figuresBuilt = pgTable(
  'figures_built',
  {
    cityId: cityId(),
    builtAt: instant('built_at').notNull(),
    version: ref('version'),
    shape: text('shape'),
  },
  (t) => [primaryKey({ columns: [t.cityId] })],
);
