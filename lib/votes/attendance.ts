import type { VoteOption } from '../words/vocabulary';

/**
 * One person's roll calls in one body, counted apart. `rollCalls` is the denominator: those the body held while the
 * person sat in it. `unreadable` have a row without a known option, `notRecorded` have no row of the person at all.
 */
export type Attendance = Record<VoteOption, number> & {
  rollCalls: number;
  unreadable: number;
  notRecorded: number;
  /** Rows on days when no seat in that body is on record; never part of the rest. */
  outsideSeat: number;
};

export type Seat = { startOn: string | null; endOn: string | null };
export type HeldRollCall = { heldOn: string | null; isRecorded: boolean; option: VoteOption | null };

/** Whether a seat covers a day, its first and last day included. A seat whose beginning is unknown covers none. */
export function isSeated(seats: readonly Seat[], on: string | null): boolean {
  if (on === null) return false;
  return seats.some(
    ({ startOn, endOn }) => startOn !== null && startOn <= on && (endOn === null || on <= endOn),
  );
}

/** Attendance from the roll calls of one body; each is given once, with the person's row in it if there is one. */
export function attendanceOf(seats: readonly Seat[], rollCalls: readonly HeldRollCall[]): Attendance {
  const counted: Attendance = {
    yes: 0,
    no: 0,
    abstain: 0,
    absent: 0,
    excused: 0,
    recused: 0,
    'not-voting': 0,
    rollCalls: 0,
    unreadable: 0,
    notRecorded: 0,
    outsideSeat: 0,
  };
  for (const { heldOn, isRecorded, option } of rollCalls) {
    if (!isSeated(seats, heldOn)) {
      if (isRecorded) counted.outsideSeat += 1;
      continue;
    }
    counted.rollCalls += 1;
    counted[!isRecorded ? 'notRecorded' : (option ?? 'unreadable')] += 1;
  }
  return counted;
}

/** Roll calls in which the person cast a vote: yes, no or abstain. */
export function votesCast({ yes, no, abstain }: Pick<Attendance, 'yes' | 'no' | 'abstain'>): number {
  return yes + no + abstain;
}
