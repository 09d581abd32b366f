import type { Doubt } from './plan/plan';

/** What a saving did: rows looked at, rows and changes written, changes among them. */
export type Saved = { seen: number; written: number; changes: number };

/** With the lists that came empty and were not believed. */
export type SavedLists = Saved & { doubts: Doubt[] };

/** All of them together. */
export function sumOf(saved: readonly Saved[]): Saved {
  const sum = (of: keyof Saved) => saved.reduce((total, one) => total + one[of], 0);
  return { seen: sum('seen'), written: sum('written'), changes: sum('changes') };
}
