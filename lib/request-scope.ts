import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { isTooSlow, isUnreachable } from './errors';

/** What is known of a request while it is answered. */
export type RequestScope = {
  response: ServerResponse;
  /** What counts as the one client who asks, by its address; null until that is known. */
  client: string | null;
  /** The error that stopped or lost a statement of this answer; null while none has. */
  cutOff: unknown;
  /** What the request reads from: chosen once by `db`, which knows its type; null until then. */
  reading: unknown;
  /** The cities it has read, each once for all of the request, by slug: of the type that `db` gives them. */
  readonly cities: Map<string, unknown>;
  /** Until when what is answered holds, in epoch milliseconds; infinity: as long as the facts stand; 0: for this reader alone. */
  holdsUntil: number;
};

// On globalThis, because the server and Next's bundles each hold a copy of this module.
const shared = globalThis as typeof globalThis & { passageRequests?: AsyncLocalStorage<RequestScope> };
shared.passageRequests ??= new AsyncLocalStorage();
const requests = shared.passageRequests;

/** A scope for the request that this response answers. */
export function requestScope(response: ServerResponse): RequestScope {
  return {
    response,
    client: null,
    cutOff: null,
    reading: null,
    cities: new Map(),
    holdsUntil: Number.POSITIVE_INFINITY,
  };
}

/** Runs what answers a request, so that whatever it calls finds its scope; gives back what it gives back. */
export function answering<T>(scope: RequestScope, run: () => T): T {
  return requests.run(scope, run);
}

/** The scope of the request being answered; null outside one. */
export function currentRequest(): RequestScope | null {
  return requests.getStore() ?? null;
}

/**
 * Gives the page being answered this status; false where that cannot be done (another server than ours answers,
 * or its head is sent).
 */
export function answerStatus(status: number): boolean {
  const response = currentRequest()?.response;
  if (!response || response.headersSent) return false;
  response.statusCode = status;
  return true;
}

/** Says that the answer being given holds until then (epoch milliseconds) at most, though the facts may stand longer. */
export function holdsUntil(ms: number): void {
  const scope = currentRequest();
  if (scope) scope.holdsUntil = Math.min(scope.holdsUntil, ms);
}

/** Says that nobody else may be given the answer being given. */
export function neverKeep(): void {
  holdsUntil(0);
}

/**
 * The reading as it is; where the time limit stops it or the database goes away meanwhile, the answer being given is
 * noted for `wasCutOff`. Whoever waits for a reading that several share has it noted for itself.
 */
export function noting<T>(reading: Promise<T>): Promise<T> {
  reading.catch((error: unknown) => {
    const scope = currentRequest();
    if (!scope || isUnreachable(scope.cutOff)) return;
    if (isTooSlow(error) || isUnreachable(error)) scope.cutOff = error;
  });
  return reading;
}

/** Why the answer being given has lost a reading to a database that went away; null where it has not. */
export function lostReading(): unknown {
  const error = currentRequest()?.cutOff;
  return isUnreachable(error) ? error : null;
}

/** Whether a statement of this answer was stopped or lost: an error it ends in is then none of ours. */
export function wasCutOff(scope: RequestScope): boolean {
  return scope.cutOff !== null;
}

/** The id of the request being answered, as its answer's `X-Request-Id` says it; null outside one. */
export function currentRequestId(): string | null {
  const id = currentRequest()?.response.getHeader('x-request-id');
  return typeof id === 'string' ? id : null;
}
