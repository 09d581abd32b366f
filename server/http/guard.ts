import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import type { Logger } from 'pino';
import { answering, type RequestScope, requestScope } from '@/lib/request-scope';
import { admission } from './admission';
import { answerKept, type KeepSettings } from './answers/answer-kept';
import { clientAddress, clientKey } from './client-address';
import { sampleByKey } from './log-sampling';
import { loopLateness } from './loop-lateness';
import { takesPost } from './mutations';
import { sendPagesInOnePiece } from './one-piece';
import type { Probes } from './probes';
import { protect } from './protect';
import { rateLimit } from './rate-limit';
import { away, overloaded, type Refusal, refusalBody, tooMany } from './refusal';
import { refusalOf } from './refusal-of';
import { type RequestMetrics, requestMetrics } from './request-metrics';
import { limitOf } from './routes';
import { staticFiles } from './static-files';
import { whenDone } from './when-done';
import { whenMade } from './when-made';

export type GuardSettings = {
  isDevelopment: boolean;
  trustProxy: boolean;
  /** Where the site is reached, where that is set. */
  publicUrl: string | null;
  perMinute: number;
  maxInFlight: number;
  /** How answers are kept whole; left out: none are. */
  keep?: KeepSettings;
  /** What is answered before everything else, given what is counted; left out: nothing. */
  probesOf?(registry: RequestMetrics['registry']): Probes;
  /** Whether the database is known to be away: then nobody is kept waiting for it. */
  isAway(): boolean;
  log: Logger;
};

const refusalsLoggedEveryMs = 1_000;
/** More than supervisors ask, who must never be refused. */
const probesPerMinute = 600;

type Guard = { answer: RequestListener; registry: RequestMetrics['registry'] };

/**
 * What stands before every handler: security headers with a nonce of this answer's own, limits on what may be sent
 * and how often, a refusal (503) at once while the database is away, and after half a second where no place comes free
 * among the `maxInFlight` requests that are worked on, which each gives back once it is made, read or not; exports, which are
 * made as fast as they are read, have places of their own, and an answer that is kept takes none; and what counts and logs every answer under an id of its own. Files of the build take no place; probes
 * have a limit of their own.
 */
export function guard(handler: RequestListener, settings: GuardSettings): Guard {
  const waitOf = rateLimit(settings.perMinute);
  const waitOfProbe = rateLimit(settings.perMinute === 0 ? 0 : Math.max(probesPerMinute, settings.perMinute));
  const lateness = loopLateness();
  const pages = admission({ most: settings.maxInFlight, lateness });
  const exports = admission({ most: Math.ceil(settings.maxInFlight / 3), lateness });
  const metrics = requestMetrics([pages, exports]);
  const probes = settings.probesOf?.(metrics.registry) ?? {};
  const files = settings.isDevelopment ? null : staticFiles();
  const sampleRefusals = sampleByKey(refusalsLoggedEveryMs);

  const answer: RequestListener = async (request, response) => {
    request.url = withoutOrigin(request.url ?? '');
    const [path = ''] = request.url.split('?', 1);
    report(request, response, settings, metrics, sampleRefusals);
    const scope = requestScope(response);
    protect(request, scope, settings);
    const refusal = settings.isDevelopment ? null : refusalOf(request, settings);
    if (refusal) return refuse(request, response, refusal);
    if (files?.has(path) ?? path.startsWith('/_next/'))
      return pack(request, scope, () => handler(request, response));

    const address = clientAddress(request, settings.trustProxy);
    const client = clientKey(address);
    scope.client = client;
    const probe = probes[path];
    const wait = await (probe ? waitOfProbe : waitOf)(address);
    if (wait !== null) return refuse(request, response, tooMany(wait));
    if (probe) return void probe(request, response);
    if (settings.isAway()) return refuse(request, response, away);
    if (settings.keep && (await answerKept(request, scope, settings.keep))) return;
    const door = limitOf(path) === 'exports' ? exports : pages;
    if (!(await door.enter(client))) return refuse(request, response, overloaded);
    if (request.socket.destroyed) return door.leave(client, null);
    const entered = performance.now();
    whenMade(response, (isMade) => door.leave(client, isMade ? performance.now() - entered : null));
    pack(request, scope, () => handler(request, response));
  };
  return { answer, registry: metrics.registry };
}

const compress = compression();

/** Everything goes out compressed where it can be, and pages in one piece. */
function pack(request: IncomingMessage, scope: RequestScope, answer: () => void) {
  const { response } = scope;
  compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
    sendPagesInOnePiece(response);
    answering(scope, answer);
  });
}

/**
 * Paths are logged without what was searched for, and without who asked; of refusals and errors, which come by the thousand,
 * one a second of each status.
 */
function report(
  request: IncomingMessage,
  response: ServerResponse,
  { log, trustProxy }: GuardSettings,
  metrics: RequestMetrics,
  sampleRefusals: (status: string) => number | null,
) {
  const begun = performance.now();
  const url = request.url ?? '';
  const given = String(request.headers['x-request-id'] ?? '');
  const requestId = trustProxy && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', requestId);
  whenDone(response, () => {
    const ms = Math.round(performance.now() - begun);
    metrics.observe(url, response, ms);
    const { statusCode: status } = response;
    const isRefusal = status === 429 || status === 503;
    const leftOut = isRefusal || status >= 500 ? sampleRefusals(String(status)) : 0;
    if (leftOut === null) return;
    const level = isRefusal ? 'warn' : status >= 500 ? 'error' : 'debug';
    const more = leftOut > 0 ? { unsaid: leftOut } : {};
    const path = url.split('?', 1)[0];
    log[level]({ requestId, method: request.method, path, status, ms, ...more }, 'answered');
  });
}

/** A client may write the whole address; the path is then what it asks for. */
function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?]*(?=[/?]|$)/i, '') || url;
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal) {
  const { type, body } = refusalBody(refusal, request.url ?? '');
  const isLarge = [403, 411, 413, 414, 431].includes(refusal.status);
  response.writeHead(refusal.status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(refusal.retryAfter ? { 'retry-after': String(refusal.retryAfter) } : {}),
    ...(refusal.status === 405
      ? { allow: takesPost(request.url ?? '') ? 'GET, HEAD, POST' : 'GET, HEAD' }
      : {}),
    ...(isLarge ? { connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
