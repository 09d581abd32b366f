import { type AddressParams, type AddressProblem, addressOf, one, several } from '../address/address';
import { cursor, day, slug, wholeNumber, word, words, year } from '../address/kinds';
import { daysTurned, OTHER_LIST, RELEVANT_TO_WHAT } from '../words/address-words';
import { ACTIVITIES, KINDS, OUTCOMES, ROUTES, SPONSOR_ROLES, STAGES } from '../words/vocabulary';
import { defaultSort, type Filter, LIMIT_DEFAULT, LIMIT_MOST, ROUTINE_CHOICES, SORTS } from './filter';
import { type CursorScope, cursorSelection, readCursor } from './filter-cursor';
import { DAY_RANGES, eachDay } from './filter-days';

const filterAddress = addressOf({
  q: one(words(300, 'words with a letter or digit in them, at most 300 characters long', /[\p{L}\p{N}]/u)),
  kind: several(word(KINDS)),
  stage: several(word(STAGES)),
  outcome: several(word(OUTCOMES)),
  route: several(word(ROUTES)),
  activity: several(word(ACTIVITIES)),
  sponsor: several(slug),
  role: several(word(SPONSOR_ROLES)),
  committee: several(slug),
  ...eachDay(one(day)),
  year: several(year),
  topic: several(words(100, 'at most 100 characters long')),
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
