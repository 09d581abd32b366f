export type AdmissionSettings = {
  /** How many requests are worked on at once while answers are quick. */
  most: number;
  /** How long a request may wait for a place, in milliseconds. */
  patienceMs?: number;
};

export type Admission = {
  /** True once there is a place, which `leave` gives back; false where none came free in time. */
  enter(): Promise<boolean>;
  /** Gives a place back; `ms` is how long the answer took to begin, null where it never did. */
  leave(ms: number | null): void;
  inFlight(): number;
  limit(): number;
};

type Waiting = { enter(isLetIn: boolean): void; timer: NodeJS.Timeout };

const longestQueue = 1_000;
const least = 4;
const slowMs = 800;
const quickMs = 400;
const cutEveryMs = 500;

/**
 * Lets in as many requests as can be answered well: `most`, and fewer, down to four, while answers are slow to begin,
 * because a process that is out of time only gets slower by taking on more. Whoever finds no place waits for one, the
 * newest first: under a load that does not end, the oldest are the likeliest to have given up. A refusal that comes
 * after a wait also slows down a client that asks again at once, so that refusing never costs more than answering.
 */
export function admission({ most, patienceMs = 500 }: AdmissionSettings): Admission {
  const waiting: Waiting[] = [];
  let inFlight = 0;
  let limit = most;
  let usualMs = 0;
  let lastCut = 0;

  const adapt = (ms: number) => {
    usualMs = usualMs * 0.9 + ms * 0.1;
    const now = performance.now();
    if (usualMs > slowMs && now - lastCut > cutEveryMs) {
      limit = Math.min(most, Math.max(least, Math.floor(limit * 0.75)));
      lastCut = now;
    }
    if (usualMs < quickMs) limit = Math.min(most, limit + 1 / limit);
  };

  const wait = () =>
    new Promise<boolean>((enter) => {
      const mine: Waiting = { enter, timer: setTimeout(giveUp, patienceMs) };
      function giveUp() {
        waiting.splice(waiting.indexOf(mine), 1);
        enter(false);
      }
      waiting.push(mine);
    });

  return {
    async enter() {
      if (inFlight >= Math.floor(limit)) return waiting.length < longestQueue && (await wait());
      inFlight += 1;
      return true;
    },
    leave(ms) {
      inFlight -= 1;
      if (ms !== null) adapt(ms);
      while (inFlight < Math.floor(limit)) {
        const next = waiting.pop();
        if (!next) return;
        clearTimeout(next.timer);
        inFlight += 1;
        next.enter(true);
      }
    },
    inFlight: () => inFlight,
    limit: () => Math.floor(limit),
  };
}
