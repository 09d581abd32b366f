import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { SourceError } from './errors';

const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  inner.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  inner.addSubnet(net, bits, 'ipv6');
}

/** Whether an IP address is loopback, private, link-local or otherwise not on the public internet. */
export function isPrivateAddress(ip: string): boolean {
  const family = isIP(ip);
  return family === 0 || inner.check(ip, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The base address of a city's feed, parsed, without a trailing slash in its path. Throws SourceError
 * `bad-request` for what is not http(s) or carries a user, a query or a fragment, and `private-address` for a
 * literal inner address (or `localhost`) unless allowed. A name is checked again at each connection.
 */
export function parseBaseUrl(text: string, allowPrivate: boolean): URL {
  if (!URL.canParse(text)) {
    throw new SourceError(
      'bad-request',
      'The source’s address is not a web address.',
      null,
      `It is ${text}.`,
    );
  }
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new SourceError(
      'bad-request',
      'The address must be http or https, with no user, query or fragment.',
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isInner = isIP(host) ? isPrivateAddress(host) : /(^|\.)localhost$/i.test(host);
  if (isInner && !allowPrivate) throw refusal(host);
  return url;
}

/** A name look-up for connections that fails where any of a host's addresses is private. */
export const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    const bad = error ? undefined : found.find(({ address }) => isPrivateAddress(address));
    const problem = error ?? (bad || found.length === 0 ? refusal(host) : null);
    if (problem || !found[0]) return done(problem, []);
    return options.all ? done(null, found) : done(null, found[0].address, found[0].family);
  });
};

function refusal(host: string) {
  return new SourceError(
    'private-address',
    'The source has a loopback or private address, which is read only where that was allowed.',
    null,
    `Its host is ${host}: add the city with --allow-private to read from it.`,
  );
}
