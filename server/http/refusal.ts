export type Refusal = {
  status: 400 | 403 | 404 | 405 | 411 | 413 | 414 | 415 | 429 | 431 | 503;
  sentence: string;
  retryAfter?: number;
};

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
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  411: 'bad-request',
  413: 'too-large',
  414: 'too-large',
  415: 'bad-request',
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
