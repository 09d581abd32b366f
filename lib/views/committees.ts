import type { Kind, Result } from '../words/vocabulary';
import type { Meeting } from './meetings';

/** How many of what waits before a body its page shows; the rest is a link away. */
export const WAITING_SHOWN = 12;

/** How many actions of a month a page of a body shows. */
export const ACTIONS_SHOWN = 15;

/** An item that waits before a body; `since` null: since when is not known. */
export type WaitingItem = {
  number: string | null;
  slug: string;
  kind: Kind;
  title: string;
  shortTitle: string | null;
  since: string | null;
  /** Put off by an action that no later one lifted. */
  isHeld: boolean;
};

export type CommitteeMeeting = { on: string | null } & Pick<
  Meeting,
  'slug' | 'time' | 'isCancelled' | 'goneSince' | 'agendaStatus' | 'minutesStatus'
>;

/** What lies before a body on a day, and its meetings around it. */
export type CommitteeDesk = {
  waiting: WaitingItem[];
  waitingTotal: number;
  /** Soonest first. */
  next: CommitteeMeeting[];
  /** Latest first. */
  past: CommitteeMeeting[];
};

/** One month of a body: its actions by what they did, each counted in one column, and what else it held. */
export type CommitteeMonth = {
  /** `YYYY-MM`. */
  month: string;
  actions: number;
  heard: number;
  sentOn: number;
  turnedDown: number;
  putOff: number;
  other: number;
  rollCalls: number;
  /** Without those called off: cancelled or deferred. */
  meetings: number;
  calledOff: number;
};

/** One thing a body did; `vote` where it was by roll call. */
export type CommitteeAction = {
  on: string | null;
  text: string | null;
  result: Result | null;
  number: string | null;
  slug: string;
  kind: Kind;
  title: string;
  shortTitle: string | null;
  vote: { id: string; yes: number | null; no: number | null } | null;
};

/** All that a body's page counts. */
export type CommitteeTally = {
  /** Oldest first; months without anything are left out. */
  months: CommitteeMonth[];
  /** The first page of what it did in its latest month with an action. */
  deeds: CommitteeAction[];
};

/** Somebody who sits in a body today. */
export type CommitteeSeat = { name: string; slug: string; title: string; since: string | null };

/** Roll calls of a body while a member sat in it: `rollCalls` is the denominator of the rest. */
export type BodyAttendance = {
  rollCalls: number;
  /** Yes, no or abstained. */
  cast: number;
  absent: number;
  excused: number;
  /** Recused, not voting, not readable or not recorded. */
  other: number;
};
