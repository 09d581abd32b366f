import type { Kind } from '../../words/vocabulary';
import type { MatterRow } from './shapes';

/** What one city's Legistar means by words that Legistar leaves to each city. */
export type Vocabulary = {
  /** The source's matter type in lower case to our kind. */
  kinds: ReadonlyMap<string, Kind>;
  /** The free field that holds a summary in plain words, where the city has one. */
  summaryOf: (matter: MatterRow) => string | null | undefined;
  /** Where the city's public pages lie; null for `https://{client}.legistar.com`. */
  pageBase: string | null;
  /** Reviewed by hand: ids under which one person also appears, to the id that stands for that person. */
  aliases: ReadonlyMap<number, number>;
};

const plainKinds: [string, Kind][] = [
  ['ordinance', 'bill'],
  ['council bill', 'bill'],
  ['bill', 'bill'],
  ['resolution', 'resolution'],
  ['council resolution', 'resolution'],
  ['proclamation', 'proclamation'],
  ['executive order', 'executive-order'],
  ['communication', 'communication'],
  ['presentation', 'presentation'],
  ['announcement', 'announcement'],
  ['nomination', 'nomination'],
];

/** For a city nobody has described: only type names that mean the same everywhere are read. */
const generic: Vocabulary = {
  kinds: new Map(plainKinds),
  summaryOf: () => null,
  pageBase: null,
  aliases: new Map(),
};

const nyc: Vocabulary = {
  kinds: new Map<string, Kind>([
    ['introduction', 'bill'],
    ['resolution', 'resolution'],
    ['land use application', 'land-use'],
  ]),
  summaryOf: (matter) => matter.MatterEXText5,
  pageBase: 'https://legistar.council.nyc.gov',
  aliases: new Map(),
};

const byProcess = new Map([['nyc', nyc]]);

/** The words of a city by its process; the cautious generic ones where it has none. */
export function vocabularyOf(process: string | null): Vocabulary {
  return byProcess.get(process ?? '') ?? generic;
}
