import type { IncomingMessage } from 'node:http';
import { keptRouteOf } from '../routes';

/** What a request asks for, in one text for all who ask the same; of which city. */
export type AnswerKey = { city: string; text: string };

/** What Next's answer to a navigation depends on besides its address. */
const FLIGHT = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];
/** Words to the framework or to a proxy that no browser of a reader sends; who signs in is nobody to keep answers for. */
const FOREIGN =
  /^(next-|x-(next|middleware|invoke|matched|now|action|vercel|rewrite|original)|authorization$|range$|upgrade$)/;
const PATH = /^(\/[\w.~%!$&'()*+,;=:@-]+)+$/;
const LONGEST = 4_000;

/**
 * The key of a public answer, or null where none may be kept: another method, an address in another form, a parameter
 * that the route does not know, a header that might change the answer. Two requests have one key only where everything
 * that the answer may depend on is the same, byte for byte; how the query is spelled and ordered is not part of that.
 */
export function answerKeyOf(
  { method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  { host, trustProxy }: { host: string | null; trustProxy: boolean },
): AnswerKey | null {
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST) return null;
  const [path = '', query = '', ...more] = url.split('?');
  if (more.length > 0 || query.includes('#') || !PATH.test(path)) return null;
  const route = keptRouteOf(path);
  if (!route) return null;
  const names = Object.keys(headers);
  if (names.some((name) => FOREIGN.test(name) && !FLIGHT.includes(name))) return null;
  const isFlight = headers.rsc !== undefined;
  const params = new URLSearchParams(query);
  if (isFlight) params.delete('_rsc');
  if ([...params.keys()].some((name) => !route.names.includes(name))) return null;
  params.sort();
  const text = [
    path,
    params,
    host ?? originOf(headers, trustProxy),
    headers['accept-encoding'] ?? '',
    ...FLIGHT.map((name) => headers[name] ?? ''),
  ].join('\n');
  return text.length > LONGEST * 2 ? null : { city: route.city, text };
}

/** By what a page would name itself where nobody has set how the site is reached. */
function originOf(headers: IncomingMessage['headers'], trustProxy: boolean): string {
  const told = trustProxy
    ? [
        headers['x-forwarded-proto'],
        headers['x-forwarded-host'],
        headers['x-forwarded-port'],
        headers.forwarded,
      ]
    : [];
  return [headers.host, ...told].join(' ');
}
