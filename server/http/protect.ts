import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import onHeaders from 'on-headers';
import { PRIVATE, sharedUntil } from '@/lib/cache-control';
import { type RequestScope, wasCutOff } from '@/lib/request-scope';
import { isSentAgain, isShared } from './answers/how-sent';
import { away } from './refusal';
import { dataPolicy, pagePolicy, securityHeaders } from './security-headers';

/** What only a proxy of ours may say of a request; Next would make addresses of it. */
const proxyHeaders = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

/**
 * Puts the security headers on an answer, pages with a nonce of their own, a kept one with the policy of its rendering; an
 * error while the database is away, or after a statement that was stopped or lost, goes out as 503. Next puts the nonce of
 * the request's policy on the scripts it writes, so a client's own such header is replaced.
 */
export function protect(
  request: IncomingMessage,
  scope: RequestScope,
  { isDevelopment, trustProxy, isAway }: { isDevelopment: boolean; trustProxy: boolean; isAway(): boolean },
): void {
  const { response } = scope;
  if (!trustProxy) for (const name of proxyHeaders) delete request.headers[name];
  const policy = pagePolicy(randomBytes(16).toString('base64'), isDevelopment);
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  onHeaders(response, () => {
    if (isSentAgain(response)) return;
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    response.setHeader('content-security-policy', isPage ? policy : dataPolicy);
    if (isShared(response)) response.setHeader('cache-control', sharedUntil(scope.holdsUntil));
    else if (isPage || scope.holdsUntil <= Date.now()) response.setHeader('cache-control', PRIVATE);
    if (response.statusCode !== 500 || !(isAway() || wasCutOff(scope))) return;
    response.setHeader('retry-after', String(away.retryAfter));
    response.statusCode = 503;
  });
}
