import { changesSelection, type PagedChangesFilter } from '@/db/queries/city/changes';
import { ACTORS } from '@/db/schema/actor';
import { SUBJECTS } from '@/db/schema/ledger';
import { addDays } from '@/lib/dates/days';
import { realDay } from '@/lib/dates/real-day';
import { startOfDay } from '@/lib/dates/start-of-day';
import { printCursor, readCursor } from '@/lib/legislation/filter-cursor';
import type { FilterProblem, SearchParams } from '@/lib/legislation/filter-parse';

const SLUG = /^[a-z0-9][a-z0-9.-]{0,149}$/;
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT[\d:.]{5,18}(Z|[+-]\d\d:\d\d)$/;
const PAGE_ROWS = 50;

export type ChangesAsked = {
  filter: PagedChangesFilter;
  /** What was taken of the address as it was written, without the place in the list. */
  given: Record<string, string>;
  isNewest: boolean;
  problems: FilterProblem[];
};

/**
 * Which ledger rows an address asks for, newest first: without a place of its own it begins at the end. `since` is
 * a day of the city or an instant, `until` the last day. What cannot be read is left out, each with its problem.
 */
export function readChangesFilter(params: SearchParams, timeZone: string): ChangesAsked {
  const asked = params instanceof URLSearchParams ? Object.fromEntries(params) : params;
  const given: Record<string, string> = {};
  const problems: FilterProblem[] = [];
  const take = <T>(field: string, read: (text: string) => T | null, message: string): T | null => {
    const value = asked[field];
    if (value === undefined || value === '') return null;
    const taken = typeof value === 'string' ? read(value) : null;
    if (taken === null) problems.push({ field, message });
    else if (field !== 'cursor') given[field] = String(value);
    return taken;
  };
  const oneOf = <T extends string>(words: readonly T[]) => {
    return (text: string) => words.find((word) => word === text) ?? null;
  };
  const filter = {
    since: take(
      'since',
      (text) => (realDay(text) ? startOfDay(text, timeZone) : instantOf(text)),
      'The day must be a real date, written as 2026-11-24, or an instant.',
    ),
    until: take(
      'until',
      (text) => (realDay(text) ? startOfDay(addDays(text, 1), timeZone) : null),
      'The last day must be a real date, written as 2026-11-24.',
    ),
    item: take('item', (text) => (SLUG.test(text) ? text : null), 'The item must be its page’s address.'),
    subject: take('subject', oneOf(SUBJECTS), `What changed must be one of ${SUBJECTS.join(', ')}.`),
    actor: take('actor', oneOf(ACTORS), `Who changed it must be one of ${ACTORS.join(', ')}.`),
  };
  const selection = changesSelection(filter);
  const cursor = take(
    'cursor',
    (text) => (readCursor('changes', selection, text) ? text : null),
    'This page token belongs to another list.',
  );
  const end = { direction: 'before', key: '9999-12-31T00:00:00Z', id: Number.MAX_SAFE_INTEGER } as const;
  const place = cursor ?? printCursor('changes', selection, end);
  return {
    filter: { ...filter, limit: PAGE_ROWS, cursor: place },
    given,
    isNewest: cursor === null,
    problems,
  };
}

function instantOf(text: string): string | null {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
