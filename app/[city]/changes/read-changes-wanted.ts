import { type ChangesWanted, changesSelection } from '@/db/queries/changes';
import { realDay } from '@/lib/dates/real-day';
import { startOfDay } from '@/lib/dates/start-of-day';
import { printCursor, readCursor } from '@/lib/legislation/filter-cursor';
import type { FilterProblem, SearchParams } from '@/lib/legislation/filter-parse';

const SLUG = /^[a-z0-9][a-z0-9.-]{0,149}$/;
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT[\d:.]{5,18}(Z|[+-]\d\d:\d\d)$/;
const PAGE_ROWS = 50;

/**
 * Which ledger rows an address asks for, newest first: without a place of its own it begins at the end. `since` is
 * a day of the city or an instant. What cannot be read is left out, each with its problem.
 */
export function readChangesWanted(
  params: SearchParams,
  timeZone: string,
): { wanted: ChangesWanted; isNewest: boolean; problems: FilterProblem[] } {
  const given = params instanceof URLSearchParams ? Object.fromEntries(params) : params;
  const problems: FilterProblem[] = [];
  const take = <T>(field: string, read: (text: string) => T | null, message: string): T | null => {
    const value = given[field];
    if (value === undefined || value === '') return null;
    const taken = typeof value === 'string' ? read(value) : null;
    if (taken === null) problems.push({ field, message });
    return taken;
  };
  const since = take(
    'since',
    (text) => instantOf(text, timeZone),
    'The day must be a real date, written as 2026-11-24, or an instant.',
  );
  const item = take(
    'item',
    (text) => (SLUG.test(text) ? text : null),
    'The item must be its page’s address.',
  );
  const selection = changesSelection({ since, item });
  const cursor = take(
    'cursor',
    (text) => (readCursor('changes', selection, text) ? text : null),
    'This page token belongs to another list.',
  );
  const end = { direction: 'before', key: '9999-12-31T00:00:00Z', id: Number.MAX_SAFE_INTEGER } as const;
  const place = cursor ?? printCursor('changes', selection, end);
  return { wanted: { since, item, limit: PAGE_ROWS, cursor: place }, isNewest: cursor === null, problems };
}

function instantOf(text: string, timeZone: string): string | null {
  if (realDay(text)) return startOfDay(text, timeZone);
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
