import type { FilterProblem, SearchParams } from '../legislation/filter-parse';
import { OUTCOMES, type Outcome, VOTE_OPTIONS, type VoteOption } from '../words/vocabulary';

/** How a member stands to an item: in any role, in one, or only by their vote. */
export const CARRYING = ['carried', 'sponsor', 'co-sponsor', 'requester', 'not-carried'] as const;
export type Carrying = (typeof CARRYING)[number];

/** Which items of one member's record are meant: the one filter of its table and its address. */
export type RecordFilter = {
  role: Carrying | null;
  /** How they voted on it, in a committee or in the full council. */
  option: VoteOption | null;
  outcome: Outcome | 'open' | null;
  /** The year in which they voted on it, or in which it was introduced where they carry it. */
  year: number | null;
  cursor: string | null;
};

/** The parameters of the filter, in their canonical order. */
export const RECORD_KEYS = ['role', 'option', 'outcome', 'year', 'cursor'] as const;
const OUTCOME_CHOICES = ['open', ...OUTCOMES] as const;

/** The filter of an address, with a sentence for each part that was left out. Of a repeated part the first counts. */
export function parseRecordFilter(params: SearchParams): { filter: RecordFilter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const textOf = (key: (typeof RECORD_KEYS)[number]) => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 1000) || null;
  };
  const oneOf = <T extends string>(key: 'role' | 'option' | 'outcome', words: readonly T[]): T | null => {
    const text = textOf(key);
    const word = words.find((one) => one === text) ?? null;
    if (text !== null && word === null)
      problems.push({ field: key, message: `It must be one of: ${words.join(', ')}.` });
    return word;
  };
  const filter: RecordFilter = {
    role: oneOf('role', CARRYING),
    option: oneOf('option', VOTE_OPTIONS),
    outcome: oneOf('outcome', OUTCOME_CHOICES),
    year: null,
    cursor: textOf('cursor'),
  };
  const year = textOf('year');
  if (year !== null && /^[12]\d{3}$/.test(year)) filter.year = Number(year);
  else if (year !== null) problems.push({ field: 'year', message: 'A year has four digits, such as 2017.' });
  return { filter, problems };
}

/** The filter as a canonical query string without `?`; empty for the whole record. */
export function printRecordFilter(filter: Partial<RecordFilter>): string {
  const params = new URLSearchParams();
  for (const key of RECORD_KEYS) {
    const value = filter[key];
    if (value !== null && value !== undefined) params.set(key, String(value));
  }
  return params.toString();
}

/** The address of a member's record under this filter. */
export function recordHref(citySlug: string, member: string, filter: Partial<RecordFilter>): string {
  const query = printRecordFilter(filter);
  return `/${citySlug}/members/${member}/record${query ? `?${query}` : ''}`;
}
