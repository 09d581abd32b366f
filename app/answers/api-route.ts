import { findCityNow } from '@/db/cities/city-now';
import type { StoredCity } from '@/db/cities/find-city';
import { store } from '@/db/engine/store';
import type { Db } from '@/db/engine/types';
import { ApiError, errorResponse } from './api-error';
import { taggedText } from './tagged-text';

/** Next gives a route without variable parts no params at all. */
type Context = { params: Promise<Record<string, string> | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

export type ApiRead = { request: Request; db: Db; query: URLSearchParams; path: Record<string, string> };

/** A handler that answers with what `read` gives, as JSON; a `Response` it gives goes out as it is. */
export function apiRoute(read: (asked: ApiRead) => Promise<unknown>): Handler {
  return async (request, { params }) => {
    try {
      const path = Object.fromEntries(
        Object.entries((await params) ?? {}).map(([name, text]) => [name, decoded(text)]),
      );
      const { db } = await store();
      const body = await read({ request, db, query: new URL(request.url).searchParams, path });
      if (body instanceof Response) return body;
      return taggedText(request, JSON.stringify(body), 'application/json; charset=utf-8');
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** The same below `/{city}`; an unknown city is a 404. */
export function cityRoute(read: (asked: ApiRead & { city: StoredCity }) => Promise<unknown>): Handler {
  return apiRoute(async (asked) => {
    const city = await findCityNow(await store(), asked.path.city ?? '');
    if (!city) throw new ApiError('not-found', 'No city is followed under this name.', 'city');
    return read({ ...asked, city });
  });
}

/** Throws a 400 naming the first parameter that is none of `names`. */
export function allowOnly(query: URLSearchParams, names: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const shown = unknown.replace(/[^\w-]/g, '').slice(0, 40) || 'name';
  throw new ApiError('bad-request', `There is no parameter named “${shown}” here.`, shown);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
