import {
  type AddressParams,
  type AddressProblem,
  addressOf,
  type Key,
  one,
  several,
} from '../address/address';
import { cursor, day, slug, wholeNumber, word, words, year } from '../address/kinds';
import { daysTurned, OTHER_LIST, RELEVANT_TO_WHAT } from '../words/address-words';
import { defaultSort, type Filter, LIMIT_DEFAULT, LIMIT_MOST, ROUTINE_CHOICES, SORTS } from './filter';
import { CHOICES, type Chosen, MULTIPLE_KEYS, type MultipleKey } from './filter-choices';
import { type CursorScope, cursorSelection, readCursor } from './filter-cursor';
import { DAY_RANGES, eachDay } from './filter-days';

const filterAddress = addressOf({
  q: one(words(300, 'words with a letter or digit in them, at most 300 characters long', /[\p{L}\p{N}]/u)),
  ...choices(),
  ...eachDay(one(day)),
  routine: one(word(ROUTINE_CHOICES), { absent: 'show' }),
  sort: one(word(SORTS)),
  limit: one(wholeNumber(1, LIMIT_MOST), { absent: LIMIT_DEFAULT }),
  cursor: one(cursor),
});

/**
 * The filter that an address asks for, with everything in it that could not be taken, as addressOf has it; a cursor
 * of another list too. Names in `also` belong to the page and are passed over. Never throws.
 */
export function parseFilter(
  params: AddressParams,
  { scope = 'legislation', also = [] }: { scope?: CursorScope; also?: readonly string[] } = {},
): { filter: Filter; problems: AddressProblem[] } {
  const { values, problems } = filterAddress.parse(params, also);
  const filter: Filter = { ...values, sort: values.sort ?? defaultSort(values) };
  if (filter.sort === 'relevance' && filter.q === null) {
    problems.push({ field: 'sort', message: RELEVANT_TO_WHAT });
    filter.sort = defaultSort(filter);
  }
  for (const { from, to } of DAY_RANGES) {
    const [first, last] = [filter[from], filter[to]];
    if (first === null || last === null || first <= last) continue;
    problems.push({ field: from, message: daysTurned(first, last) });
    filter[from] = null;
    filter[to] = null;
  }
  if (filter.cursor !== null && !readCursor(scope, cursorSelection(scope, filter), filter.cursor)) {
    problems.push({ field: 'cursor', message: OTHER_LIST });
    filter.cursor = null;
  }
  return { filter, problems };
}

function choices() {
  const keys = MULTIPLE_KEYS.map((key) => [key, several<unknown>(kindOf(key))]);
  return Object.fromEntries(keys) as { [Name in MultipleKey]: Key<Chosen[Name]> };
}

function kindOf(key: MultipleKey) {
  const { takes } = CHOICES[key];
  if (takes === 'slug') return slug;
  if (takes === 'year') return year;
  return takes === 'text' ? words(100, 'at most 100 characters long') : word(takes);
}
