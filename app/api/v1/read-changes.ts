import { type ChangesWanted, changesSelection } from '@/db/queries/changes';
import { LIMIT_DEFAULT, LIMIT_MOST } from '@/lib/legislation/filter';
import { readCursor } from '@/lib/legislation/filter-cursor';
import { ApiError } from './api-error';

const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const SLUG = /^[a-z0-9][a-z0-9.-]{0,149}$/;

/** What a query asks of the ledger. Throws a 400 naming the field that cannot be taken. */
export function readChanges(query: URLSearchParams): ChangesWanted {
  const since = one(query, 'since');
  if (since !== null && !(INSTANT.test(since) && !Number.isNaN(Date.parse(since)))) {
    throw new ApiError(
      'bad-request',
      'The instant in since must be written as 2026-11-24T08:00:00Z.',
      'since',
    );
  }
  const item = one(query, 'item');
  if (item !== null && !SLUG.test(item)) {
    throw new ApiError('bad-request', 'The item must be written as in its page’s address.', 'item');
  }
  const cursor = one(query, 'cursor');
  if (cursor !== null && !readCursor('changes', changesSelection({ since, item }), cursor)) {
    throw new ApiError('bad-request', 'This page token belongs to another list.', 'cursor');
  }
  return { since, item, limit: limitOf(query), cursor };
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
