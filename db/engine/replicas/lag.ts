type Sample = { at: number; place: number };

const mostSamples = 4_000;

export type LagClock = {
  /** The primary's log had come to `place` at instant `at` (ms). */
  note(at: number, place: number): void;
  /** How many ms a copy that has come to `place` is behind at instant `now`; null: it lacks even the first sample. */
  behind(now: number, place: number): number | null;
};

/**
 * Tells how far a copy is behind by when the primary was last seen at a place that the copy has reached. Unlike the
 * age of the last copied transaction it does not grow while nothing is written, and does grow while the copy is cut
 * off or the primary is away.
 */
export function lagClock(): LagClock {
  const samples: Sample[] = [];
  let first: number | null = null;
  return {
    note: (at, place) => {
      first ??= place;
      const last = samples.at(-1);
      if (last && last.place >= place) last.at = at;
      else samples.push({ at, place });
      if (samples.length > mostSamples) samples.shift();
    },
    behind: (now, place) => {
      if (first === null || place < first) return null;
      const reached = samples.findLast((sample) => sample.place <= place) ?? samples[0];
      return reached ? Math.max(0, now - reached.at) : null;
    },
  };
}
