import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long at most others wait for a piece of long work. */
const turnMs = 10;

/** What `work` makes of each of a list, in its order; others have their turn in between. Server only. */
export async function inTurns<T, Made>(list: readonly T[], work: (one: T) => Made): Promise<Made[]> {
  const made: Made[] = [];
  let begun = performance.now();
  for (const one of list) {
    made.push(work(one));
    if (performance.now() - begun < turnMs) continue;
    await nextTurn();
    begun = performance.now();
  }
  return made;
}
