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

/** Roll calls in which the person cast a vote: yes, no or abstain. */
export function votesCast({ yes, no, abstain }: Pick<Attendance, 'yes' | 'no' | 'abstain'>): number {
  return yes + no + abstain;
}
