export type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Asks a route handler as a client would; `path` holds the parts of its address, the city being Denver. */
export async function get(route: Route, query = '', path: Record<string, string> = {}, headers = {}) {
  const request = new Request(`http://localhost/api/v1/x${query && `?${query}`}`, { headers });
  const response = await route(request, { params: Promise.resolve({ city: 'denver', ...path }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
}

/** Makes the routes of this process read from a test's store, or fail as it fails. */
export function serveFrom(store: Promise<unknown>): void {
  (globalThis as { passageStore?: Promise<unknown> }).passageStore = store;
}

/** The keys of an answer in pages. */
export const PAGE = ['asOf', 'data', 'next', 'previous', 'total'];

export const ROLL_CALL = 'yes no abstain absent excused recused notVoting required votes'.split(' ');

export const keys = (value: object) => Object.keys(value);
