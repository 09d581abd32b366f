import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ParticipantFacts } from '@/lib/legislation/facts';
import { CONFIDENCES, PRECISIONS, RESULTS, VOTE_OPTIONS } from '@/lib/words/vocabulary';
import { cityId, day, goneSince, identity, oneOf, ref } from './columns';
import { items } from './items';
import { people } from './people';

export const actions = pgTable(
  'actions',
  {
    cityId: cityId(),
    id: identity(),
    itemId: ref('item_id').notNull(),
    key: text('key').notNull(),
    /** Order within the item as the city's process sorts it; undated last. */
    ordinal: integer('ordinal').notNull(),
    on: day('acted_on'),
    precision: text('precision', { enum: PRECISIONS }).notNull(),
    time: text('time'),
    place: text('place'),
    bodyId: ref('body_id'),
    bodyName: text('body_name'),
    meetingKey: text('meeting_key'),
    raw: text('raw'),
    text: text('text'),
    phase: text('phase'),
    class: text('class'),
    result: text('result', { enum: RESULTS }),
    consent: boolean('consent'),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    note: text('note'),
    mover: text('mover'),
    moverId: ref('mover_id'),
    seconder: text('seconder'),
    seconderId: ref('seconder_id'),
    participants: jsonb('participants').$type<ParticipantFacts[]>(),
    agendaSequence: integer('agenda_sequence'),
    minutesSequence: integer('minutes_sequence'),
    position: integer('position').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.itemId], foreignColumns: [items.cityId, items.id] }),
    uniqueIndex('actions_key').on(t.cityId, t.itemId, t.key),
    index('actions_item').on(t.cityId, t.itemId, t.ordinal),
    index('actions_on').on(t.cityId, t.on.desc().nullsLast(), t.id.desc()),
    index('actions_meeting').on(t.cityId, t.meetingKey),
    oneOf('actions_precision_word', t.precision, PRECISIONS),
    oneOf('actions_result_word', t.result, RESULTS),
    oneOf('actions_confidence_word', t.confidence, CONFIDENCES),
  ],
);

/** One vote event: at most one an action, under the same id. */
export const rollCalls = pgTable(
  'roll_calls',
  {
    cityId: cityId(),
    actionId: ref('action_id').notNull(),
    itemId: ref('item_id').notNull(),
    slug: text('slug').notNull(),
    heldOn: day('held_on'),
    bodyId: ref('body_id'),
    yes: integer('yes'),
    no: integer('no'),
    abstain: integer('abstain'),
    absent: integer('absent'),
    excused: integer('excused'),
    recused: integer('recused'),
    notVoting: integer('not_voting'),
    basis: text('basis'),
    isComplete: boolean('is_complete'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.actionId] }),
    foreignKey({ columns: [t.cityId, t.actionId], foreignColumns: [actions.cityId, actions.id] }),
    uniqueIndex('roll_calls_slug').on(t.cityId, t.slug),
    index('roll_calls_item').on(t.cityId, t.itemId),
    index('roll_calls_held').on(t.cityId, t.heldOn.desc().nullsLast(), t.actionId.desc()),
    index('roll_calls_body').on(t.cityId, t.bodyId, t.heldOn.desc().nullsLast(), t.actionId.desc()),
    index('roll_calls_divided')
      .on(t.cityId, t.heldOn.desc().nullsLast(), t.actionId.desc())
      .where(sql`${t.yes} > 0 and ${t.no} > 0 and ${t.goneSince} is null`),
  ],
);

export const votes = pgTable(
  'votes',
  {
    cityId: cityId(),
    actionId: ref('action_id').notNull(),
    position: integer('position').notNull(),
    personId: ref('person_id'),
    name: text('name').notNull(),
    option: text('option', { enum: VOTE_OPTIONS }),
    raw: text('raw'),
    isInferred: boolean('is_inferred').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.actionId, t.position] }),
    foreignKey({ columns: [t.cityId, t.actionId], foreignColumns: [rollCalls.cityId, rollCalls.actionId] }),
    foreignKey({ columns: [t.cityId, t.personId], foreignColumns: [people.cityId, people.id] }),
    index('votes_person').on(t.cityId, t.personId, t.actionId).where(sql`gone_since is null`),
    oneOf('votes_option_word', t.option, VOTE_OPTIONS),
  ],
);
