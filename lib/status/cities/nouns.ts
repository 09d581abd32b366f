import type { Kind } from '../../words/vocabulary';

/** A thing by its name: one of them, with a capital, and several, as within a sentence. */
export type Noun = { label: string; plural: string };

/** What a city calls the laws that it makes, by its process, where that is no ordinance. */
const ORDINANCES: Record<string, string> = { nyc: 'introductions' };

/** All that a city may make a law of, several of them, as within a sentence. */
export function ordinancesNoun(process: string | null): string {
  return (
    (process !== null && Object.hasOwn(ORDINANCES, process) ? ORDINANCES[process] : undefined) ?? 'ordinances'
  );
}

/** What a city calls kinds of legislation where it has a word of its own, by its process; apart from it, for browsers read this. */
const NOUNS: Record<string, Partial<Record<Kind, Noun>>> = {
  denver: { bill: { label: 'Council bill', plural: 'council bills' } },
  nyc: { bill: { label: 'Introduction', plural: 'introductions' } },
};

/** A city's own word for a kind; null where it has none, or nobody has described its process. */
export function ownNoun(kind: Kind, process: string | null): Noun | null {
  return (process !== null && Object.hasOwn(NOUNS, process) ? NOUNS[process]?.[kind] : undefined) ?? null;
}
