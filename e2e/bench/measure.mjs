import { gunzipSync, gzipSync } from 'node:zlib';
import { Agent, request } from 'undici';

const agent = new Agent({ connections: 32, pipelining: 1, headersTimeout: 120_000, bodyTimeout: 120_000 });

/**
 * Asks for an address, or for each of several once, with so many clients at once for so long: milliseconds at the 50th
 * and 95th percentile and answers a second. Throws at the first answer that is no 200.
 */
export async function measure(asked, { clients, seconds, least = 5 }) {
  const next = await addresses(asked);
  const times = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const client = async () => {
    while (performance.now() < end || times.length < least) {
      const address = next();
      if (!address) return;
      times.push(await timed(address));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const spent = (performance.now() - begun) / 1000;
  return { ...spread(times), perSecond: round(times.length / spent) };
}

/**
 * One client that asks for the yardstick page and another in turn, so that whatever else the machine does burdens
 * both alike: what `measure` gives of the other, and how many times the yardstick's median its own is.
 */
export async function measureBeside(yardstick, asked, seconds) {
  const next = await addresses(asked);
  const times = { yardstick: [], address: [] };
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000 || times.address.length < 15) {
    const address = next();
    if (!address) break;
    times.yardstick.push(await timed(yardstick));
    times.address.push(await timed(address));
  }
  const spent = times.address.reduce((sum, time) => sum + time, 0) / 1000;
  const one = { ...spread(times.address), perSecond: round(times.address.length / spent) };
  return { one, ratio: one.p50 / spread(times.yardstick).p50 };
}

/** What to ask next: one address again and again, asked once before, or each of a list, taken off it. */
async function addresses(asked) {
  if (Array.isArray(asked)) return () => asked.pop();
  await ask(asked);
  return () => asked;
}

async function timed(address) {
  const start = performance.now();
  await ask(address);
  return performance.now() - start;
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { p50: at(0.5), p95: at(0.95), answers: sorted.length };
}

/** The bytes of an answer as it is and as gzip carries it, and whether the server compressed it by itself. */
export async function weigh(address) {
  const { body, headers } = await request(address, {
    dispatcher: agent,
    headers: { 'accept-encoding': 'gzip' },
  });
  const sent = Buffer.from(await body.arrayBuffer());
  const isCompressed = headers['content-encoding'] === 'gzip';
  const plain = isCompressed ? gunzipSync(sent) : sent;
  return {
    plain: plain.length,
    gzip: isCompressed ? sent.length : gzipSync(plain).length,
    isCompressed,
    text: plain.toString(),
  };
}

async function ask(address) {
  const { statusCode, body } = await request(address, { dispatcher: agent });
  await body.dump({ limit: 1_000_000_000 });
  if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}.`);
}

const round = (number) => Math.round(number * 100) / 100;
