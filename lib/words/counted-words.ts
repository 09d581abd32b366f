import { instantInWords } from '../dates/instant-in-words';
import { areFiguresBehind, type Figures } from '../views/figures';

type City = { version: number; figures: Figures; timeZone: string };

/** What is said in the place of a count that does not exist yet. */
export const NOT_COUNTED = 'Being counted: look again in a few minutes.';

/** What a page with counts says where they are not of the record as it is now; null: they are. */
export function countedWords(city: City): string | null {
  if (!areFiguresBehind(city)) return null;
  if (!city.figures) return 'The record is being counted for the first time: look again in a few minutes.';
  const at = instantInWords(city.figures.at, city.timeZone);
  return `Counted as of ${at}; what changed since is being counted.`;
}

/** Whether what a city's pages count is of the record as it is now, in a list of cities. */
export function figuresWords(areBehind: boolean): string {
  return areBehind ? 'figures behind' : 'figures counted';
}
