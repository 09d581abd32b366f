import * as z from 'zod/mini';
import { realDay } from '../dates/real-day';
import { ACTIVITIES, KINDS, OUTCOMES, ROUTES, SPONSOR_ROLES, STAGES } from '../words/vocabulary';
import {
  defaultSort,
  EVERYTHING,
  type Filter,
  type FilterKey,
  LIMIT_MOST,
  MULTIPLE_KEYS,
  ROUTINE_CHOICES,
  SINGLE_KEYS,
  SORTS,
} from './filter';
import { type CursorScope, cursorSelection, readCursor } from './filter-cursor';

export type FilterProblem = { field: string; message: string };

/** What Next hands a page, or the parameters of an address. */
export type SearchParams = URLSearchParams | Record<string, string | string[] | undefined>;

const QUERY_LONGEST = 300;
const VALUES_MOST = 50;
const UNREADABLE = /[\p{Cc}\p{Cs}\u{FFFD}]/u;
const KEYS: readonly string[] = [...MULTIPLE_KEYS, ...SINGLE_KEYS];

const fields = {
  q: z
    .string()
    .check(
      z.maxLength(QUERY_LONGEST, `A search can be ${QUERY_LONGEST} characters long at most.`),
      z.regex(/[\p{L}\p{N}]/u, 'A search needs at least one letter or digit.'),
    ),
  kind: words('kind', KINDS),
  stage: words('stage', STAGES),
  outcome: words('outcome', OUTCOMES),
  route: words('route', ROUTES),
  activity: words('activity', ACTIVITIES),
  sponsor: slug('sponsor'),
  role: words('role', SPONSOR_ROLES),
  committee: slug('committee'),
  from: day('from'),
  to: day('to'),
  year: z.pipe(
    z.string().check(z.regex(/^[12]\d{3}$/, 'The year must have four digits, such as 2017.')),
    z.transform(Number),
  ),
  topic: z.string().check(z.maxLength(100, 'A topic can be 100 characters long at most.')),
  routine: words('routine', ROUTINE_CHOICES),
  sort: words('sort', SORTS),
  limit: z.pipe(
    z
      .string()
      .check(
        z.refine(
          (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LIMIT_MOST,
          `The limit must be a whole number from 1 to ${LIMIT_MOST}.`,
        ),
      ),
    z.transform(Number),
  ),
  cursor: z.string(),
} satisfies Record<FilterKey, z.ZodMiniType<unknown, string>>;

/**
 * The filter that an address asks for, with everything in it that could not be taken: a value that is none, two
 * values where one is allowed, an unknown name, a cursor of another list. What is bad is left out of the filter;
 * blank values count as absent. Names in `also` belong to the page and are passed over. Never throws.
 */
export function parseFilter(
  params: SearchParams,
  { scope = 'legislation', also = [] }: { scope?: CursorScope; also?: readonly string[] } = {},
): { filter: Filter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const given = valuesByName(params, also, problems);
  const read: Partial<Record<FilterKey, unknown>> = {};
  for (const key of MULTIPLE_KEYS) read[key] = readValues(key, given.get(key) ?? [], problems);
  for (const key of SINGLE_KEYS) {
    const values = readValues(key, given.get(key) ?? [], problems);
    if (values.length > 1) problems.push({ field: key, message: `Give only one ${key}.` });
    else if (values.length === 1) read[key] = values[0];
  }
  const filter = { ...EVERYTHING, ...(read as Partial<Filter>) };
  if (read.sort === undefined) filter.sort = defaultSort(filter);
  return { filter: settle(filter, scope, problems), problems };
}

function settle(filter: Filter, scope: CursorScope, problems: FilterProblem[]): Filter {
  const settled = { ...filter };
  if (settled.sort === 'relevance' && settled.q === null) {
    problems.push({ field: 'sort', message: 'Sorting by relevance needs a search.' });
    settled.sort = defaultSort(settled);
  }
  if (settled.from !== null && settled.to !== null && settled.from > settled.to) {
    problems.push({
      field: 'from',
      message: `The first day, ${settled.from}, is after the last, ${settled.to}.`,
    });
    settled.from = null;
    settled.to = null;
  }
  if (settled.cursor !== null && !readCursor(scope, cursorSelection(scope, settled), settled.cursor)) {
    problems.push({
      field: 'cursor',
      message: 'This page token belongs to another list: start from the first page.',
    });
    settled.cursor = null;
  }
  return settled;
}

function valuesByName(params: SearchParams, also: readonly string[], problems: FilterProblem[]) {
  const pairs =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([name, value]) =>
          value === undefined ? [] : [value].flat().map((one) => [name, one] as const),
        );
  const given = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    if (also.includes(name)) continue;
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  for (const name of given.keys()) {
    if (KEYS.includes(name)) continue;
    const shown = name.replace(/[^\w-]/g, '').slice(0, 40);
    problems.push({ field: shown || 'name', message: `There is no filter named “${shown}”.` });
  }
  return given;
}

function readValues(key: FilterKey, texts: string[], problems: FilterProblem[]): unknown[] {
  if (texts.length > VALUES_MOST) {
    problems.push({ field: key, message: `Give at most ${VALUES_MOST} values of ${key}.` });
    return [];
  }
  const values = new Set<unknown>();
  for (const text of texts.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean)) {
    const result = UNREADABLE.test(text) ? null : fields[key].safeParse(text);
    if (result?.success) values.add(result.data);
    else {
      const message = result?.error.issues[0]?.message ?? `The ${key} holds signs that cannot be read.`;
      problems.push({ field: key, message });
    }
  }
  return [...values];
}

function words<const T extends readonly [string, ...string[]]>(name: string, values: T) {
  return z.enum(values, `The ${name} must be one of ${values.join(', ')}.`);
}

function slug(name: string) {
  return z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9.-]{0,149}$/, `The ${name} must be the name as its page's address has it.`),
    );
}

function day(name: string) {
  return z
    .string()
    .check(z.refine(realDay, `The day in ${name} must be a real date, written as 2017-08-31.`));
}
