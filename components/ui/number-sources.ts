import type { SourceRef } from '@/lib/views/items';

export type NumberedSources = {
  /** Every source once, in the order first cited; its number is its place, from 1. */
  list: SourceRef[];
  /** The numbers of some sources, ascending. */
  numbersOf: (sources: readonly SourceRef[]) => number[];
};

/** Numbers the sources of a page: those cited first come first, then the rest, each address and title once. */
export function numberSources(...groups: readonly (readonly SourceRef[])[]): NumberedSources {
  const numbers = new Map<string, number>();
  const list: SourceRef[] = [];
  for (const source of groups.flat()) {
    if (numbers.has(keyOf(source))) continue;
    list.push(source);
    numbers.set(keyOf(source), list.length);
  }
  return {
    list,
    numbersOf: (sources) =>
      [...new Set(sources.flatMap((source) => numbers.get(keyOf(source)) ?? []))].sort((a, b) => a - b),
  };
}

const keyOf = (source: SourceRef) => JSON.stringify([source.url, source.title, source.publisher]);
