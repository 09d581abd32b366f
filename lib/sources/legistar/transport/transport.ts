import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Pool } from 'undici';
import { publicLookup } from '../address';
import { boundedBody } from './bounded-body';

const limitBytes = 64 * 1024 * 1024;
const headers = { accept: 'application/json', 'accept-encoding': 'gzip', 'user-agent': 'Passage' };
const decoders = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

export type Answer = {
  status: number;
  type: string;
  retryAfter: string | null;
  text: string;
};

export type Transport = { get(path: string, signal?: AbortSignal): Promise<Answer>; close(): Promise<void> };

/**
 * Kept-alive connections to one origin and no other: redirects are answers, not followed. `get` gives status and
 * decoded text; rejects on a reset, after `timeoutMs` in all, or past the bounds of `boundedBody`, packed or unpacked.
 */
export function createTransport(options: {
  origin: string;
  connections: number;
  allowPrivate: boolean;
  timeoutMs: number;
}): Transport {
  const pool = new Pool(options.origin, {
    connections: options.connections,
    pipelining: 1,
    maxResponseSize: limitBytes,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    connect: { timeout: options.timeoutMs, ...(options.allowPrivate ? {} : { lookup: publicLookup }) },
  });

  return {
    async get(path, stop) {
      const controller = new AbortController();
      const abort = () => controller.abort(stop?.reason);
      if (stop?.aborted) abort();
      stop?.addEventListener('abort', abort, { once: true });
      const timer = setTimeout(
        () => controller.abort(new Error('no whole answer in time')),
        options.timeoutMs,
      );
      try {
        const {
          statusCode,
          headers: given,
          body,
        } = await pool.request({
          path,
          method: 'GET',
          headers,
          signal: controller.signal,
        });
        const decode = decoders.get(one(given['content-encoding'])?.toLowerCase() ?? '');
        const text = await boundedBody(decode ? pipeline(body, decode(), () => undefined) : body);
        const retryAfter = one(given['retry-after']) ?? null;
        return { status: statusCode, type: one(given['content-type']) ?? '', retryAfter, text };
      } finally {
        clearTimeout(timer);
        stop?.removeEventListener('abort', abort);
      }
    },
    close: () => pool.destroy(),
  };
}

function one(value: string | string[] | undefined) {
  return Array.isArray(value) ? value[0] : value;
}
