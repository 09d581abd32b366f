import type { Attendance } from '@/lib/votes/attendance';
import type { VoteOption } from '@/lib/words/vocabulary';

type Seat = { startOn: string | null; endOn: string | null };
type HeldRollCall = { heldOn: string | null; isRecorded: boolean; option: VoteOption | null };

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

type Cast = { person: string; option: VoteOption | null };
type Pair = { a: string; b: string; both: number; same: number };

/**
 * For every two people the divided roll calls in which both said yes or no (`both`) and in how many of them they said
 * the same. `a` sorts before `b`; pairs that never voted together are left out. Roll calls without both sides, and
 * whoever has two rows in one of them, do not count.
 */
export function agreement(rollCalls: readonly (readonly Cast[])[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const votes of rollCalls) {
    const sides = clearVotes(votes);
    if (new Set(sides.values()).size < 2) continue;
    const people = [...sides.keys()].toSorted();
    for (const [index, a] of people.entries()) {
      for (const b of people.slice(index + 1)) {
        const pair = pairs.get(`${a}\n${b}`) ?? { a, b, both: 0, same: 0 };
        pair.both += 1;
        if (sides.get(a) === sides.get(b)) pair.same += 1;
        pairs.set(`${a}\n${b}`, pair);
      }
    }
  }
  return [...pairs.values()].toSorted((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

function clearVotes(votes: readonly Cast[]): Map<string, 'yes' | 'no'> {
  const twice = new Set<string>();
  const sides = new Map<string, 'yes' | 'no'>();
  for (const { person, option } of votes) {
    if (option !== 'yes' && option !== 'no') continue;
    if (sides.has(person)) twice.add(person);
    sides.set(person, option);
  }
  for (const person of twice) sides.delete(person);
  return sides;
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0;
}
