import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { CONFIDENCES, RESULTS } from '@/lib/words/vocabulary';
import { bodies } from './bodies';
import { cityId, day, goneSince, identity, instant, oneOf, ref } from './columns';

export const meetings = pgTable(
  'meetings',
  {
    cityId: cityId(),
    id: identity(),
    key: text('key').notNull(),
    slug: text('slug').notNull(),
    bodyId: ref('body_id'),
    bodyName: text('body_name'),
    heldOn: day('held_on'),
    time: text('time'),
    location: text('location'),
    agendaStatus: text('agenda_status'),
    minutesStatus: text('minutes_status'),
    isCancelled: boolean('is_cancelled').notNull(),
    agendaUrl: text('agenda_url'),
    minutesUrl: text('minutes_url'),
    videoUrl: text('video_url'),
    pageUrl: text('page_url'),
    note: text('note'),
    agendaPublishedAt: instant('agenda_published_at'),
    minutesPublishedAt: instant('minutes_published_at'),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull().default('stated'),
    firstSeenAt: instant('first_seen_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.bodyId], foreignColumns: [bodies.cityId, bodies.id] }),
    uniqueIndex('meetings_key').on(t.cityId, t.key),
    uniqueIndex('meetings_slug').on(t.cityId, t.slug),
    index('meetings_held').on(t.cityId, t.heldOn.desc().nullsLast(), t.id.desc()),
    index('meetings_body').on(t.cityId, t.bodyId, t.heldOn.desc().nullsLast(), t.id.desc()),
    oneOf('meetings_confidence_word', t.confidence, CONFIDENCES),
  ],
);

export const agendaItems = pgTable(
  'agenda_items',
  {
    cityId: cityId(),
    meetingId: ref('meeting_id').notNull(),
    key: text('key').notNull(),
    itemKey: text('item_key'),
    ordinal: integer('ordinal').notNull(),
    sequence: integer('sequence'),
    agendaNumber: text('agenda_number'),
    title: text('title'),
    actionRaw: text('action_raw'),
    result: text('result', { enum: RESULTS }),
    consent: boolean('consent'),
    note: text('note'),
    goneSince: goneSince(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.meetingId, t.key] }),
    foreignKey({ columns: [t.cityId, t.meetingId], foreignColumns: [meetings.cityId, meetings.id] }),
    index('agenda_items_item').on(t.cityId, t.itemKey),
  ],
);
