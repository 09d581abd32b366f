import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address a request came from: the connection's own or, behind a trusted proxy, the last one it put into
 * X-Forwarded-For, since a client can write whatever it likes before that.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (!trustProxy) return direct;
  const last = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = withoutPort(last ?? '');
  return isIP(address) ? address : direct;
}

/** Some proxies write the port too: `192.0.2.1:443`, `[2001:db8::1]:443`. */
function withoutPort(written: string): string {
  return /^\[([^\]]*)\](:\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written;
}

/** What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 one, all of which one home may use. */
export function clientKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIP(address) === 6 ? firstBits(address, 64) : address;
}

/** The first 48 bits of an IPv6 address, out of which one customer may be given as many clients as there are; null of any other. */
export function networkKey(address: string): string | null {
  return isIP(address) === 6 && isIP(clientKey(address)) !== 4 ? firstBits(address, 48) : null;
}

function firstBits(address: string, bits: 48 | 64): string {
  const groups = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [head = '', tail] = groups.split('::');
  const first = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const filled =
    tail === undefined ? first : [...first, ...Array(8 - first.length - last.length).fill('0'), ...last];
  return `${filled.slice(0, bits / 16).join(':')}::/${bits}`;
}
