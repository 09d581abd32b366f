import { createHash } from 'node:crypto';
import { type Db, store } from '@/db/client';
import { findCity, type StoredCity } from '@/db/queries/cities';
import { ApiError, errorResponse } from './api-error';

/** Next gives a route without variable parts no params at all. */
type Context = { params: Promise<Record<string, string> | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** Browsers ask again each time, which the tag makes cheap; a shared cache may hold an answer for half a minute. */
export const SHARED = 'public, max-age=0, s-maxage=30, must-revalidate';

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
      return body instanceof Response ? body : jsonResponse(request, body);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** The same below `/{city}`; an unknown city is a 404. */
export function cityRoute(read: (asked: ApiRead & { city: StoredCity }) => Promise<unknown>): Handler {
  return apiRoute(async (asked) => {
    const city = await findCity(asked.db, asked.path.city ?? '');
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

function jsonResponse(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': SHARED,
    ETag: tag,
  };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** Whether the asker already holds the answer with this tag. */
export function isKnown(request: Request, tag: string): boolean {
  const tags = request.headers.get('If-None-Match')?.split(',') ?? [];
  return tags.some((one) => one.trim() === tag);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
