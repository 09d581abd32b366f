type AdmissionSettings = {
  /** How many requests are worked on at once while the process keeps up. */
  most: number;
  /** How long a request may wait for a place, in milliseconds. */
  patienceMs?: number;
  /** How late, in milliseconds, the process has lately been for what it had to do. */
  lateness(): number;
};

export type Admission = {
  /** True once there is a place for this client, which `leave` gives back; false where none came free in time. */
  enter(client: string): Promise<boolean>;
  /** Gives a client's place back; `ms` is how long the answer took to begin, null where it never did. */
  leave(client: string, ms: number | null): void;
  inFlight(): number;
  /** How many places the client with the most has. */
  mostOfOne(): number;
  limit(): number;
};

type Waiting = { client: string; enter(isLetIn: boolean): void; timer: NodeJS.Timeout };

const longestQueue = 1_000;
const least = 2;
const adaptEveryMs = 200;
const late = { tooMuch: 50, little: 25 };
const answers = { slow: 800, quick: 400 };

/**
 * Lets in as many requests as can be answered well: `most`, and fewer, down to two, while the process is late or answers
 * are slow to begin. One thread gets no more done by taking on more at once; each turn of its loop only gets longer, and
 * a connection is accepted once a turn, so that with 24 pages in the making a newcomer among 256 waited ten seconds to
 * be heard at all. No client has more than half of the places. Whoever finds none waits for one, first come, first served. A refusal that comes after a wait
 * also slows down a client that asks again at once, so that refusing never costs more than answering.
 */
export function admission({ most, patienceMs = 500, lateness }: AdmissionSettings): Admission {
  const waiting: Waiting[] = [];
  const places = new Map<string, number>();
  let inFlight = 0;
  let limit = most;
  let usualMs = 0;
  let adaptedAt = performance.now();

  const adapt = (ms: number) => {
    usualMs = usualMs * 0.9 + ms * 0.1;
    const now = performance.now();
    if (now - adaptedAt < adaptEveryMs) return;
    adaptedAt = now;
    const lateMs = lateness();
    if (lateMs > late.tooMuch || usualMs > answers.slow)
      limit = Math.min(most, Math.max(least, Math.floor(limit * 0.7)));
    else if (lateMs < late.little && usualMs < answers.quick) limit = Math.min(most, limit + 1);
  };

  const hasPlaceFor = (client: string) =>
    inFlight < limit && (places.get(client) ?? 0) < Math.max(least, Math.ceil(limit / 2));
  const take = (client: string) => {
    inFlight += 1;
    places.set(client, (places.get(client) ?? 0) + 1);
  };
  const wait = (client: string) =>
    new Promise<boolean>((enter) => {
      const mine: Waiting = { client, enter, timer: setTimeout(giveUp, patienceMs) };
      function giveUp() {
        waiting.splice(waiting.indexOf(mine), 1);
        enter(false);
      }
      waiting.push(mine);
    });

  return {
    async enter(client) {
      if (!hasPlaceFor(client)) return waiting.length < longestQueue && (await wait(client));
      take(client);
      return true;
    },
    leave(client, ms) {
      inFlight -= 1;
      const left = (places.get(client) ?? 1) - 1;
      if (left > 0) places.set(client, left);
      else places.delete(client);
      if (ms !== null) adapt(ms);
      for (;;) {
        const at = waiting.findIndex((one) => hasPlaceFor(one.client));
        const [next] = at < 0 ? [] : waiting.splice(at, 1);
        if (!next) return;
        clearTimeout(next.timer);
        take(next.client);
        next.enter(true);
      }
    },
    inFlight: () => inFlight,
    mostOfOne: () => Math.max(0, ...places.values()),
    limit: () => limit,
  };
}
