import type { LegistarApi, Page, PageQuery } from '@/lib/sources/legistar/api';
import type { Resource } from './raw-records';

/** One of the two lists of a city that runs follow. */
export type Listed = {
  resource: Resource;
  idField: string;
  stampField: string;
  /** The noun of ours that its rows become. */
  subject: 'item' | 'meeting';
  plural: 'matters' | 'events';
  pages(api: LegistarApi, query: PageQuery): AsyncGenerator<Page>;
  rowsById(api: LegistarApi, ids: number[]): Promise<unknown[]>;
  /** Asks for one by its own address; false only where the source says that there is none. */
  exists(api: LegistarApi, id: number): Promise<boolean>;
};

export const MATTERS: Listed = {
  resource: 'matter',
  idField: 'MatterId',
  stampField: 'MatterLastModifiedUtc',
  subject: 'item',
  plural: 'matters',
  pages: (api, query) => api.matters(query),
  rowsById: (api, ids) => api.mattersById(ids),
  exists: async (api, id) => (await api.matter(id)) !== null,
};

export const EVENTS: Listed = {
  resource: 'event',
  idField: 'EventId',
  stampField: 'EventLastModifiedUtc',
  subject: 'meeting',
  plural: 'events',
  pages: (api, query) => api.events(query),
  rowsById: (api, ids) => api.eventsById(ids),
  exists: async (api, id) => (await api.event(id)) !== null,
};

/** The id of a row by its field; NaN where it has none. */
export function idOf(row: unknown, idField: string): number {
  return typeof row === 'object' && row !== null ? Number(Reflect.get(row, idField)) : Number.NaN;
}

/** The later of a known stamp and a row's own; a stamp from the future is none, since it would hide what follows. */
export function laterStamp(known: string | null, row: unknown, field: string): string | null {
  const stamp: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, field) : null;
  const now = new Date().toISOString();
  if (typeof stamp !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(stamp) || stamp > now) return known;
  return known === null || stamp > known ? stamp : known;
}
