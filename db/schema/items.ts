import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ClockId } from '@/lib/status/process';
import type { Standing } from '@/lib/status/standings';
import type { Told } from '@/lib/status/status-facts';
import { ACTIVITIES, CONFIDENCES, KINDS, OUTCOMES, PRECISIONS, ROUTES, STAGES } from '@/lib/words/vocabulary';
import { bodies } from './bodies';
import { cityId, day, goneSince, identity, instant, oneOf, ref, textList } from './columns';

export const items = pgTable(
  'items',
  {
    cityId: cityId(),
    id: identity(),
    key: text('key').notNull(),
    slug: text('slug').notNull(),

    // As the source has it.
    kind: text('kind', { enum: KINDS }).notNull(),
    sourceKind: text('source_kind'),
    number: text('number'),
    displayNumber: text('display_number'),
    numberConfidence: text('number_confidence', { enum: CONFIDENCES }),
    officialTitle: text('official_title'),
    shortTitle: text('short_title'),
    description: text('description'),
    notes: text('notes'),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    sourceStatus: text('source_status'),
    sourceStatusSeenOn: text('source_status_seen_on'),
    introducedOn: day('introduced_on'),
    effectiveOn: day('effective_on'),
    enactmentNumber: text('enactment_number'),
    committeeId: ref('committee_id'),
    version: text('version'),
    pageUrl: text('page_url'),
    topics: textList('topics'),
    codeSections: textList('code_sections'),
    alternateNumbers: textList('alternate_numbers'),

    // Executive orders only.
    signedOn: day('signed_on'),
    seriesMayor: text('series_mayor'),
    seriesMayorId: ref('series_mayor_id'),
    seriesMayorBasis: text('series_mayor_basis'),
    titleAsSeen: text('title_as_seen'),
    contents: text('contents'),

    // Worked out from the rows above and the actions.
    title: text('title').notNull(),
    year: smallint('year'),
    numberSort: text('number_sort').notNull(),
    firstActionOn: day('first_action_on'),
    lastActionOn: day('last_action_on'),
    lastActionPrecision: text('last_action_precision', { enum: PRECISIONS }).notNull().default('day'),
    isRoutine: boolean('is_routine').notNull().default(false),

    // Derived status: lib/status/status over the actions.
    stage: text('stage', { enum: STAGES }),
    step: text('step').$type<Standing>(),
    outcome: text('outcome', { enum: OUTCOMES }),
    route: text('route', { enum: ROUTES }),
    activity: text('activity', { enum: ACTIVITIES }),
    heldUntil: day('held_until'),
    heldBy: text('held_by'),
    since: day('since'),
    told: jsonb('told').$type<Told>().notNull().default({}),
    becauseActionId: ref('because_action_id'),
    becauseAction: text('because_action'),
    becauseOn: day('because_on'),
    becauseRule: text('because_rule'),
    isInferred: boolean('is_inferred').notNull(),
    ruleVersion: text('rule_version').notNull(),
    validUntil: day('valid_until'),
    agrees: boolean('agrees'),
    actByOn: day('act_by_on'),
    actByClock: text('act_by_clock').$type<ClockId>(),

    firstSeenAt: instant('first_seen_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.committeeId], foreignColumns: [bodies.cityId, bodies.id] }),
    uniqueIndex('items_key').on(t.cityId, t.key),
    uniqueIndex('items_slug').on(t.cityId, t.slug),
    index('items_last_action').on(t.cityId, t.lastActionOn.desc().nullsLast(), t.id.desc()),
    index('items_introduced').on(t.cityId, t.introducedOn.desc().nullsLast(), t.id.desc()),
    index('items_number_sort').on(t.cityId, t.numberSort, t.id),
    index('items_kind').on(t.cityId, t.kind, t.lastActionOn.desc().nullsLast(), t.id.desc()),
    index('items_outcome').on(t.cityId, t.outcome, t.lastActionOn.desc().nullsLast(), t.id.desc()),
    index('items_stage').on(t.cityId, t.stage, t.lastActionOn.desc().nullsLast(), t.id.desc()),
    index('items_committee').on(t.cityId, t.committeeId, t.lastActionOn.desc().nullsLast(), t.id.desc()),
    index('items_year').on(t.cityId, t.year, t.lastActionOn.desc().nullsLast(), t.id.desc()),
    index('items_rule_version').on(t.cityId, t.ruleVersion),
    index('items_valid_until').on(t.cityId, t.validUntil).where(sql`${t.validUntil} is not null`),
    index('items_topics').using('gin', t.topics),
    oneOf('items_kind_word', t.kind, KINDS),
    oneOf('items_stage_word', t.stage, STAGES),
    oneOf('items_outcome_word', t.outcome, OUTCOMES),
    oneOf('items_route_word', t.route, ROUTES),
    oneOf('items_activity_word', t.activity, ACTIVITIES),
  ],
);

/** Every number and address an item has or had: lookups and redirects read this table only. */
export const itemNumbers = pgTable(
  'item_numbers',
  {
    cityId: cityId(),
    /** A number with its spelling taken out, `cb17-940`, by lib/legislation/number, so that any spelling finds it. */
    compact: text('compact').notNull(),
    itemId: ref('item_id').notNull(),
    number: text('number').notNull(),
    role: text('role', { enum: ['current', 'display', 'alternate', 'former', 'slug'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.compact, t.itemId, t.role] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    index('item_numbers_item').on(t.cityId, t.itemId),
  ],
);

export const orderRevisions = pgTable(
  'order_revisions',
  {
    cityId: cityId(),
    itemId: ref('item_id').notNull(),
    revisedOn: day('revised_on').notNull(),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.itemId, t.revisedOn] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
  ],
);
