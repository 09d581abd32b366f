import type { ServerResponse } from 'node:http';
import { whenDone } from './when-done';

/** Answers that are sent as they are made, a few at a time, so that those who wait for pages need not wait for these. */
export type Streams = { enter(): boolean; leave(): void };

export function streamsOf(most: number): Streams {
  let running = 0;
  return {
    enter: () => {
      if (running >= most) return false;
      running += 1;
      return true;
    },
    leave: () => {
      running -= 1;
    },
  };
}

/** So long at most an answer is thought to be in the making whose reader has gone: the framework does not say when it gives up. */
const GONE_MS = 1_000;

/**
 * Calls back once: true when an answer is made, whether or not anybody reads it, with its last piece or, where it is sent as it
 * is made and the streams have room for it, with its first; false a second after its connection was gone before that.
 */
export function whenMade(response: ServerResponse, streams: Streams, made: (isMade: boolean) => void): void {
  let isOver = false;
  const over = (isMade: boolean) => {
    if (isOver) return;
    isOver = true;
    made(isMade);
  };
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  let isFirst = true;
  response.write = (...given: unknown[]) => {
    const isStream = isFirst && streams.enter();
    isFirst = false;
    const isTaken = write(...given);
    if (isStream) {
      whenDone(response, streams.leave);
      over(true);
    }
    return isTaken;
  };
  response.end = (...given: unknown[]) => {
    const sent = end(...given);
    over(true);
    return sent;
  };
  whenDone(response, () => {
    if (!isOver) setTimeout(over, GONE_MS, false).unref();
  });
}
