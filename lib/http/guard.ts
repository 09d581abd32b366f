import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { clientAddress, clientKey } from './client-address';
import { rateLimit } from './rate-limit';
import { overloaded, type Refusal, refusalBody, refusalOf, tooMany } from './refusal';
import { dataPolicy, pagePolicy, securityHeaders } from './security-headers';

export type GuardSettings = {
  isDevelopment: boolean;
  trustProxy: boolean;
  perMinute: number;
  maxInFlight: number;
};

/**
 * What stands before every handler: security headers with a nonce of this answer's own, limits on what may be sent
 * and how often, and a refusal at once (503) where more than `maxInFlight` requests are being worked on. Probes and
 * static files are let through.
 */
export function guarded(handler: RequestListener, settings: GuardSettings): RequestListener {
  const waitOf = rateLimit(settings.perMinute);
  let inFlight = 0;
  return async (request, response) => {
    protect(request, response, settings.isDevelopment);
    const refusal = settings.isDevelopment ? null : refusalOf(request);
    if (refusal) return refuse(request, response, refusal);
    if (isCheap(request.url ?? '')) return handler(request, response);

    const wait = await waitOf(clientKey(clientAddress(request, settings.trustProxy)));
    if (wait !== null) return refuse(request, response, tooMany(wait));
    if (inFlight >= settings.maxInFlight) return refuse(request, response, overloaded);
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
    handler(request, response);
  };
}

/** Next puts the nonce of the request's policy on the scripts it writes; a client's own such header must not get there. */
function protect(request: IncomingMessage, response: ServerResponse, isDevelopment: boolean) {
  const policy = pagePolicy(randomBytes(16).toString('base64'), isDevelopment);
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = (...head: unknown[]) => {
    const isPage = typeOf(response, head.at(-1)).startsWith('text/html');
    response.setHeader('content-security-policy', isPage ? policy : dataPolicy);
    if (isPage) response.setHeader('cache-control', 'private, no-cache');
    return writeHead(...head);
  };
}

/** The type set before, or among the headers that go out with the status. */
function typeOf(response: ServerResponse, headers: unknown): string {
  const last = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  const given = last.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return String(given ?? response.getHeader('content-type') ?? '');
}

function isCheap(url: string): boolean {
  return url.startsWith('/_next/static/') || /^\/(healthz|readyz|metrics)(\?|$)/.test(url);
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal) {
  const { type, body } = refusalBody(refusal, request.url ?? '');
  const isLarge = [413, 414, 431].includes(refusal.status);
  response.writeHead(refusal.status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(refusal.retryAfter ? { 'retry-after': String(refusal.retryAfter) } : {}),
    ...(refusal.status === 405 ? { allow: 'GET, HEAD' } : {}),
    ...(isLarge ? { connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
