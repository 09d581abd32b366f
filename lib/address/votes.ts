import type { FilterProblem, SearchParams } from '../legislation/filter-parse';
import { VOTE_OPTIONS, type VoteOption } from '../words/vocabulary';

/** Which roll calls of a city are meant: the one filter of the page of votes, its exports and its address. */
export type VotesFilter = {
  divided: boolean;
  /** Slug of a person; with `value` how they voted. */
  member: string | null;
  value: VoteOption | null;
  /** Slug of the body that voted. */
  body: string | null;
  /** The year in which it was held. */
  held: number | null;
  cursor: string | null;
};

const KEYS = ['divided', 'member', 'value', 'body', 'held', 'cursor'] as const;

/** The filter of an address, with a sentence for each part that was left out. A value needs a member. */
export function parseVotesFilter(params: SearchParams): { filter: VotesFilter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const given = (key: (typeof KEYS)[number]) => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 1000) || null;
  };
  const read = <T>(key: (typeof KEYS)[number], parse: (text: string) => T | null, message: string) => {
    const text = given(key);
    const value = text === null ? null : parse(text);
    if (text !== null && value === null) problems.push({ field: key, message });
    return value;
  };
  const slug = (text: string) => (/^[\p{L}\p{N}.-]{1,200}$/u.test(text) ? text : null);
  const filter: VotesFilter = {
    divided:
      read('divided', (text) => (text === 'yes' ? true : null), 'Write divided=yes, or leave it out.') ??
      false,
    member: read('member', slug, 'This is no name of a member’s page.'),
    value: read(
      'value',
      (text) => VOTE_OPTIONS.find((one) => one === text) ?? null,
      `A vote is one of ${VOTE_OPTIONS.join(', ')}.`,
    ),
    body: read('body', slug, 'This is no name of a body’s page.'),
    held: read('held', (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : null), 'A year has four digits.'),
    cursor: given('cursor'),
  };
  if (filter.value !== null && filter.member === null) {
    problems.push({
      field: 'value',
      message: 'How somebody voted can be asked of one member only: choose one.',
    });
    filter.value = null;
  }
  return { filter, problems };
}

/** The filter as a canonical query string without `?`; empty for all. */
export function printVotesFilter(filter: Partial<VotesFilter>): string {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = filter[key];
    if (value === true) params.set(key, 'yes');
    else if (value !== false && value !== null && value !== undefined) params.set(key, String(value));
  }
  return params.toString();
}

/** The address of a city's votes under this filter. */
export function votesHref(citySlug: string, filter: Partial<VotesFilter>): string {
  const query = printVotesFilter(filter);
  return `/${citySlug}/votes${query ? `?${query}` : ''}`;
}
