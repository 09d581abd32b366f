import type { Pace } from '../ledger/pace';

/** Runs the work on some of the list after others, as many at a time as the pace finds short enough for readers. */
export async function inSlices<T>(
  list: readonly T[],
  pace: Pace,
  work: (some: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < list.length; ) {
    const some = list.slice(at, at + pace.size);
    await pace.time(() => work(some));
    at += some.length;
  }
}
