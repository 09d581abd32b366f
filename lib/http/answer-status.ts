import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { isTooSlow } from '../errors';

// On globalThis, because the server and Next's bundles each hold a copy of this module.
const shared = globalThis as typeof globalThis & {
  passageResponses?: AsyncLocalStorage<ServerResponse>;
  passageTooSlow?: WeakSet<ServerResponse>;
};
shared.passageResponses ??= new AsyncLocalStorage();
shared.passageTooSlow ??= new WeakSet();
const answers = shared.passageResponses;
const tooSlow = shared.passageTooSlow;

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
 * The reading as it is; where the time limit stops it, the answer being given is noted for `wasTooSlow`. Whoever waits
 * for a reading that several share has it noted for itself.
 */
export function noting<T>(reading: Promise<T>): Promise<T> {
  reading.catch((error: unknown) => {
    const response = answers.getStore();
    if (response && isTooSlow(error)) tooSlow.add(response);
  });
  return reading;
}

/** Whether a statement of this answer was stopped by the time limit: an error it ends in is then none of ours. */
export function wasTooSlow(response: ServerResponse): boolean {
  return tooSlow.has(response);
}

/** The id of the request being answered, as its answer's `X-Request-Id` says it; null outside one. */
export function currentRequestId(): string | null {
  const id = answers.getStore()?.getHeader('x-request-id');
  return typeof id === 'string' ? id : null;
}
