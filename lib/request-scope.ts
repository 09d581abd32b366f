import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { isTooSlow, isUnreachable } from './errors';

// On globalThis, because the server and Next's bundles each hold a copy of this module.
const shared = globalThis as typeof globalThis & {
  passageResponses?: AsyncLocalStorage<ServerResponse>;
  passageCutOff?: WeakMap<ServerResponse, unknown>;
};
shared.passageResponses ??= new AsyncLocalStorage();
shared.passageCutOff ??= new WeakMap();
const answers = shared.passageResponses;
const cutOff = shared.passageCutOff;

/** Runs what answers a request, so that `answerStatus` reaches its response. */
export function answering(response: ServerResponse, run: () => void): void {
  answers.run(response, run);
}

/**
 * Gives the page being answered this status; false where that cannot be done (another server than ours answers,
 * or its head is sent).
 */
export function answerStatus(status: number): boolean {
  const response = answers.getStore();
  if (!response || response.headersSent) return false;
  response.statusCode = status;
  return true;
}

/**
 * The reading as it is; where the time limit stops it or the database goes away meanwhile, the answer being given is
 * noted for `wasCutOff`. Whoever waits for a reading that several share has it noted for itself.
 */
export function noting<T>(reading: Promise<T>): Promise<T> {
  reading.catch((error: unknown) => {
    const response = answers.getStore();
    if (!response || isUnreachable(cutOff.get(response))) return;
    if (isTooSlow(error) || isUnreachable(error)) cutOff.set(response, error);
  });
  return reading;
}

/** Why the answer being given has lost a reading to a database that went away; null where it has not. */
export function lostReading(): unknown {
  const response = answers.getStore();
  const error = response && cutOff.get(response);
  return isUnreachable(error) ? error : null;
}

/** Whether a statement of this answer was stopped or lost: an error it ends in is then none of ours. */
export function wasCutOff(response: ServerResponse): boolean {
  return cutOff.has(response);
}

/** The id of the request being answered, as its answer's `X-Request-Id` says it; null outside one. */
export function currentRequestId(): string | null {
  const id = answers.getStore()?.getHeader('x-request-id');
  return typeof id === 'string' ? id : null;
}
