import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';

/** What supervisors ask, by path: answered before everything else, since it must be there when nothing else is. */
export type Probes = Readonly<Record<string, RequestListener>>;

const neighbours = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const PATIENCE_MS = 3_000;
const KEPT_MS = 1_000;

/**
 * `/healthz`: the process is up. `/readyz`: 200 where `isReady` is fulfilled within three seconds, else 503 without saying why
 * to strangers. `/metrics`: a registry's figures, on this machine only; asked through a proxy or from elsewhere there is no such
 * page. The last two are asked for once a second at most, whoever asks.
 */
export function probes(isReady: () => Promise<void>, registry: Registry): Probes {
  const ready = keptASecond(() =>
    within(PATIENCE_MS, isReady()).then(
      () => true,
      (error: unknown) => {
        log().error({ reason: sentenceOf(error) }, 'not ready');
        return false;
      },
    ),
  );
  const figures = keptASecond(() => registry.metrics());
  return {
    '/healthz': (_request, response) => answer(response, 200, 'ok\n'),
    '/readyz': async (_request, response) =>
      (await ready()) ? answer(response, 200, 'ready\n') : answer(response, 503, 'not ready\n'),
    '/metrics': async (request, response) =>
      isNear(request)
        ? answer(response, 200, await figures(), registry.contentType)
        : answer(response, 404, 'Not found.\n'),
  };
}

function isNear(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  return neighbours.includes(address) && request.headers['x-forwarded-for'] === undefined;
}

function answer(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function keptASecond<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > KEPT_MS) last = { at: performance.now(), answer: read() };
    return last.answer;
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer within ${ms} ms.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
