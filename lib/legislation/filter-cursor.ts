import { type CursorKey, isKeyOf } from '../address/cursor-key';
import { defaultSort, type Filter, type Sort } from './filter';
import { printSelection } from './filter-print';

/** Lists of one order. */
const LIST_KEYS = {
  timeline: 'day',
  votes: 'day',
  meetings: 'day',
  changes: 'instant',
  members: 'none',
  cities: 'none',
  'work-list': 'none',
} as const satisfies Record<string, CursorKey>;

const SORT_KEYS = {
  'last-action': 'day',
  introduced: 'day',
  'longest-waiting': 'day',
  number: 'text',
  relevance: 'integer',
} as const satisfies Record<Sort, CursorKey>;

/** Which list a cursor belongs to; the timeline has one order of its own. */
export type CursorScope = 'legislation' | keyof typeof LIST_KEYS;

/** A place in a sorted list: the sort key and id of the row at its edge, and on which side to go on. */
export type Cursor = { direction: 'after' | 'before'; key: string | number | null; id: number };

/** The cursor as opaque text that only this list under this selection takes back. */
export function printCursor(scope: CursorScope, selection: string, cursor: Cursor): string {
  const parts = [digest(scope, selection), cursor.direction, cursor.key, cursor.id];
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/**
 * The cursor that the text stands for, or null where it is from another list or selection, or holds what no row of
 * this list can be sorted by: whoever reads it may hand it to the database.
 */
export function readCursor(scope: CursorScope, selection: string, text: string): Cursor | null {
  if (!/^[\w-]{1,1000}$/.test(text)) return null;
  const [sign, direction, key, id] = decode(text);
  if (sign !== digest(scope, selection)) return null;
  if (direction !== 'after' && direction !== 'before') return null;
  if (!Number.isSafeInteger(id) || typeof id !== 'number' || id < 0) return null;
  if (key !== null && !isKeyOf(keyOf(scope, selection), key)) return null;
  return { direction, key, id };
}

/** What the rows of a list are sorted by; the order of legislation stands in its selection. */
function keyOf(scope: CursorScope, selection: string): CursorKey {
  if (scope !== 'legislation') return LIST_KEYS[scope];
  const params = new URLSearchParams(selection);
  const sort = params.get('sort') as Sort | null;
  return SORT_KEYS[sort ?? defaultSort({ q: params.get('q') })];
}

/** The selection a list's cursor is bound to; the timeline's order does not depend on `sort`. */
export function cursorSelection(scope: CursorScope, filter: Filter): string {
  return printSelection(scope === 'timeline' ? { ...filter, sort: 'last-action' } : filter);
}

function decode(text: string): unknown[] {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const parts: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))),
    );
    return Array.isArray(parts) && parts.length === 4 ? parts : [];
  } catch {
    return [];
  }
}

/** FNV-1a over both, in base 36: a mark against mix-ups, not a secret. */
function digest(scope: string, selection: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${scope}?${selection}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
