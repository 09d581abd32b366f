export type Companion = { name: string; slug: string; both: number; same: number };

/** Fewer common divided votes than this say nothing of two people. */
export const FEWEST_COMMON = 10;

/**
 * With whom somebody was most and least often on the same side, `count` of each, by share and then by how many votes
 * it rests on; nobody is in both, and those with fewer than FEWEST_COMMON common votes are in neither.
 */
export function closest(
  companions: readonly Companion[],
  count = 5,
): { most: Companion[]; least: Companion[] } {
  const ranked = companions
    .filter(({ both }) => both >= FEWEST_COMMON)
    .toSorted((a, b) => b.same / b.both - a.same / a.both || b.both - a.both || (a.slug < b.slug ? -1 : 1));
  const half = Math.min(count, Math.floor(ranked.length / 2));
  return {
    most: ranked.slice(0, Math.min(count, ranked.length - half)),
    least: ranked.slice(ranked.length - half).reverse(),
  };
}
