import type { IncomingMessage } from 'node:http';

export type Refusal = {
  status: 400 | 405 | 413 | 414 | 429 | 431 | 503;
  sentence: string;
  retryAfter?: number;
};

const longestAddress = 8_000;
const largestHeaders = 16_000;
const methods = ['GET', 'HEAD'];

/** Why a request is not even looked at, or null: too large in any part, or of a method nothing here answers. */
export function refusalOf({ method = '', url = '', headers, rawHeaders }: IncomingMessage): Refusal | null {
  if (url.length > longestAddress)
    return { status: 414, sentence: `The address is longer than ${longestAddress} characters.` };
  if (!isReadable(url)) return { status: 400, sentence: 'The address holds signs that cannot be read.' };
  if (rawHeaders.reduce((sum, text) => sum + text.length + 2, 0) > largestHeaders)
    return { status: 431, sentence: `The headers are larger than ${largestHeaders} bytes.` };
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody) return { status: 413, sentence: 'Requests here have no body.' };
  if (!methods.includes(method))
    return { status: 405, sentence: `Nothing here answers to this method: use ${methods.join(' or ')}.` };
  return null;
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}

export const tooMany = (retryAfter: number): Refusal => ({
  status: 429,
  sentence: `These are more requests than one client may make: try again in ${retryAfter} seconds.`,
  retryAfter,
});

export const overloaded: Refusal = {
  status: 503,
  sentence: 'More people are asking than can be answered well at the moment: try again in a few seconds.',
  retryAfter: 2,
};

export const away: Refusal = {
  status: 503,
  sentence:
    'The record cannot be read at the moment, because its database does not answer: try again in a few seconds.',
  retryAfter: 5,
};

const codes: Record<string, string> = {
  400: 'bad-request',
  405: 'method-not-allowed',
  413: 'too-large',
  414: 'too-large',
  429: 'too-many-requests',
  431: 'too-large',
  503: 'unavailable',
};

/** A refusal as it goes out: JSON below `/api`, else a plain sentence. */
export function refusalBody({ status, sentence }: Refusal, url: string): { type: string; body: string } {
  if (!url.startsWith('/api/')) return { type: 'text/plain; charset=utf-8', body: `${sentence}\n` };
  const error = { code: codes[status], message: sentence, field: null };
  return { type: 'application/json; charset=utf-8', body: JSON.stringify({ error }) };
}
