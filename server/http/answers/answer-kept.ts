import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { StoredCity } from '@/db/cities/find-city';
import { cityDay } from '@/lib/dates/city-day';
import { answering, type RequestScope, wasCutOff } from '@/lib/request-scope';
import { answerKeyOf } from './answer-key';
import { holdBack } from './hold-back';
import { markShared } from './how-sent';
import type { KeptAnswers } from './kept-answers';
import { sendAgain, sendBody } from './send-answer';

export type KeepSettings = {
  answers: KeptAnswers;
  /** The city at a slug as it stands now, read from what the request will read from; null where there is none. */
  cityOf(slug: string): Promise<StoredCity | null>;
  /** Where the site is reached, where that is set: else each host has answers of its own. */
  host: string | null;
  trustProxy: boolean;
};

/** What is of one request alone, or is set on every answer. */
const OWN = [
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'etag',
];

/**
 * Sends what was answered to the same question while the facts stood as they do now, and says whether it did. Where not,
 * the answer now made is kept once it is whole, if it may be: under the facts as they stood before its first row was read.
 */
export async function answerKept(
  request: IncomingMessage,
  scope: RequestScope,
  settings: KeepSettings,
): Promise<boolean> {
  const asked = answerKeyOf(request, settings);
  if (!asked) return false;
  const city = await answering(scope, () => settings.cityOf(asked.city)).catch(() => null);
  if (!city) return false;
  const key = `${asked.text}\n${JSON.stringify(city)}\n${cityDay(city.timeZone)}`;
  const { response } = scope;
  const kept = settings.answers.find(key);
  if (kept) sendAgain(request, response, kept);
  else if (request.method === 'GET') keepOnce(request, scope, (answer) => settings.answers.keep(key, answer));
  return kept !== null;
}

type Answer = Parameters<KeptAnswers['keep']>[1];

function keepOnce(request: IncomingMessage, scope: RequestScope, keep: (answer: Answer) => void) {
  const { response } = scope;
  const held = { headers: { 'if-none-match': request.headers['if-none-match'] } };
  for (const name of ['if-none-match', 'if-modified-since', 'cookie']) delete request.headers[name];
  holdBack(response, (body, send) => {
    if (!isForAll(scope)) return send(body);
    const etag = String(response.getHeader('etag') ?? tagOf(body));
    response.setHeader('etag', etag);
    markShared(response);
    const made = response.getHeaders();
    sendBody(held, response, { etag, body }, send);
    const headers = { ...made, ...response.getHeaders() };
    for (const name of OWN) delete headers[name];
    keep({ headers, etag, body, holdsUntil: scope.holdsUntil });
  });
}

function isForAll(scope: RequestScope): boolean {
  return scope.holdsUntil > Date.now() && !wasCutOff(scope) && !scope.response.hasHeader('set-cookie');
}

function tagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
