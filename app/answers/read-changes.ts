import { changesSelection, type PagedChangesFilter } from '@/db/queries/city/changes';
import { ACTORS } from '@/db/schema/actor';
import { SUBJECTS } from '@/db/schema/ledger';
import { LIMIT_DEFAULT, LIMIT_MOST } from '@/lib/legislation/filter';
import { readCursor } from '@/lib/legislation/filter-cursor';
import { ApiError } from './api-error';

const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const SLUG = /^[a-z0-9][a-z0-9.-]{0,149}$/;

/** What a query asks of the ledger. Throws a 400 naming the field that cannot be taken. */
export function readChanges(query: URLSearchParams): PagedChangesFilter {
  const [since, until] = [instantOf(query, 'since'), instantOf(query, 'until')];
  const subject = wordOf(query, 'subject', SUBJECTS);
  const actor = wordOf(query, 'actor', ACTORS);
  const item = one(query, 'item');
  if (item !== null && !SLUG.test(item)) {
    throw new ApiError('bad-request', 'The item must be written as in its page’s address.', 'item');
  }
  const filter = { since, until, item, subject, actor };
  const cursor = one(query, 'cursor');
  if (cursor !== null && !readCursor('changes', changesSelection(filter), cursor)) {
    throw new ApiError('bad-request', 'This page token belongs to another list.', 'cursor');
  }
  return { ...filter, limit: limitOf(query), cursor };
}

function instantOf(query: URLSearchParams, name: string): string | null {
  const instant = one(query, name);
  if (instant === null || (INSTANT.test(instant) && !Number.isNaN(Date.parse(instant)))) return instant;
  throw new ApiError('bad-request', `The instant in ${name} must be written as 2026-11-24T08:00:00Z.`, name);
}

function wordOf<T extends string>(query: URLSearchParams, name: string, words: readonly T[]): T | null {
  const text = one(query, name);
  const word = words.find((known) => known === text);
  if (text === null || word) return word ?? null;
  throw new ApiError('bad-request', `The ${name} must be one of ${words.join(', ')}.`, name);
}

function limitOf(query: URLSearchParams): number {
  const text = one(query, 'limit');
  if (text === null) return LIMIT_DEFAULT;
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= LIMIT_MOST) return limit;
  throw new ApiError('bad-request', `The limit must be a whole number from 1 to ${LIMIT_MOST}.`, 'limit');
}

function one(query: URLSearchParams, name: string): string | null {
  const [value, ...others] = new Set(query.getAll(name).filter(Boolean));
  if (others.length) throw new ApiError('bad-request', `Give only one ${name}.`, name);
  return value ?? null;
}
