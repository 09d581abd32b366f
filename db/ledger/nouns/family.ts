import type { PgColumn } from 'drizzle-orm/pg-core';
import * as schema from '../../schema';
import {
  AGENDA_ITEM,
  type AgendaItemRow,
  BODY,
  type BodyRow,
  CONTRADICTION,
  type ContradictionRow,
  MEETING,
  type MeetingRow,
  PERSON,
  type PersonRow,
  PROCESS_FACT,
  type ProcessFactRow,
  SEAT,
  type SeatRow,
  SOURCE,
  type SourceRow,
} from './city-nouns';
import { ITEM } from './item-nouns';
import type { ItemRow, WantedItem } from './item-row';
import type { LedgerRow, Noun, Owner } from './noun';

/** A noun that a source lists by itself, and how it names its rows. */
export type Listed<Row extends LedgerRow & Wanted, Wanted extends object> = {
  noun: Noun<Row, Wanted>;
  /** The column by which a source names a row, and what a row has there. */
  key: PgColumn;
  keyOf: (row: Wanted) => string;
  /** Whose page a change of the row is told on. */
  owner?: (row: Row) => Owner;
  /** Notes when the row or anything of it changed, where it keeps that. */
  setChanged?: (row: Row, at: Date) => void;
};

/** The list that hangs on each row of a family. */
export type ChildList<Child extends LedgerRow & WantedChild, WantedChild extends object> = {
  noun: Noun<Child, WantedChild>;
  name: string;
  parent: PgColumn;
  parentOf: (child: Child) => number;
  order: PgColumn;
  /** How the source names a child, where it does. */
  keyOf?: (child: Child) => string;
};

/** A listed noun of few rows, with the list that hangs on each of them. */
export type Family<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object = object,
  Child extends LedgerRow & WantedChild = LedgerRow & WantedChild,
> = Listed<Row, Wanted> & {
  /** The row's id, where the rows have one of their own. */
  idOf?: (row: Row) => number;
  child?: ChildList<Child, WantedChild>;
  /** What its rows are called among citations, where they cite sources. */
  cites?: 'body' | 'meeting' | 'contradiction';
  /** The row, where it has a page of its own. */
  addressed?: (row: Row) => { slug: string };
  /** Notes when a row was seen for the first time, where it keeps that. */
  setFirstSeen?: (row: Row, at: Date) => void;
};

type Of<N> = N extends Noun<infer Row, infer Wanted> ? [Row, Wanted] : never;
export type WantedOf<N> = Of<N>[1];

const keyOf = ({ key }: { key: string }) => key;
const idOf = ({ id }: { id: number }) => id;

export const ITEMS: Listed<ItemRow, WantedItem> = {
  noun: ITEM,
  key: schema.items.key,
  keyOf,
  owner: ({ id }) => ({ itemId: id }),
  setChanged: (row, at) => {
    row.changedAt = at;
  },
};

export const SOURCES: Family<SourceRow, WantedOf<typeof SOURCE>> = {
  noun: SOURCE,
  key: schema.sources.key,
  keyOf,
  idOf,
};

export const BODIES: Family<BodyRow, WantedOf<typeof BODY>> = {
  noun: BODY,
  key: schema.bodies.key,
  keyOf,
  idOf,
  cites: 'body',
  addressed: (row) => row,
};

export const PEOPLE: Family<PersonRow, WantedOf<typeof PERSON>, WantedOf<typeof SEAT>, SeatRow> = {
  noun: PERSON,
  key: schema.people.key,
  keyOf,
  idOf,
  addressed: (row) => row,
  child: {
    noun: SEAT,
    name: 'seats',
    parent: schema.seats.personId,
    parentOf: ({ personId }) => personId,
    order: schema.seats.position,
  },
};

export const MEETINGS: Family<
  MeetingRow,
  WantedOf<typeof MEETING>,
  WantedOf<typeof AGENDA_ITEM>,
  AgendaItemRow
> = {
  noun: MEETING,
  key: schema.meetings.key,
  keyOf,
  idOf,
  cites: 'meeting',
  addressed: (row) => row,
  owner: ({ id }) => ({ meetingId: id }),
  setFirstSeen: (row, at) => {
    row.firstSeenAt = at;
  },
  setChanged: (row, at) => {
    row.changedAt = at;
  },
  child: {
    noun: AGENDA_ITEM,
    name: 'items',
    parent: schema.agendaItems.meetingId,
    parentOf: ({ meetingId }) => meetingId,
    order: schema.agendaItems.ordinal,
    keyOf,
  },
};

export const CONTRADICTIONS: Family<ContradictionRow, WantedOf<typeof CONTRADICTION>> = {
  noun: CONTRADICTION,
  key: schema.contradictions.key,
  keyOf,
  idOf,
  cites: 'contradiction',
};

export const PROCESS_FACTS: Family<ProcessFactRow, WantedOf<typeof PROCESS_FACT>> = {
  noun: PROCESS_FACT,
  key: schema.processFacts.path,
  keyOf: ({ path }) => path,
};
