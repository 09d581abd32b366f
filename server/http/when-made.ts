import type { ServerResponse } from 'node:http';
import { whenDone } from './when-done';

/** So long at most an answer is thought to be in the making whose reader has gone: the framework does not say when it gives up. */
const GONE_MS = 1_000;

/**
 * Calls back once: true when the last piece of an answer is handed over, whether or not anybody reads it, false a second after its
 * connection was gone before that.
 */
export function whenMade(response: ServerResponse, made: (isMade: boolean) => void): void {
  let isOver = false;
  const over = (isMade: boolean) => {
    if (isOver) return;
    isOver = true;
    made(isMade);
  };
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.end = (...given: unknown[]) => {
    const sent = end(...given);
    over(true);
    return sent;
  };
  whenDone(response, () => {
    if (!isOver) setTimeout(over, GONE_MS, false).unref();
  });
}
