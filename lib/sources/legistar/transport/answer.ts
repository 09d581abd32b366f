import { wellFormed } from '@/lib/well-formed';
import { SourceError } from '../errors';
import type { Answer } from './transport';

const halfSign = /\\ud[89a-f]/i;

export type Expected = 'array' | 'object';

/**
 * The parsed body of an answer that is what was asked for. Throws SourceError: `transient` for 408, 425, 429, 5xx
 * and for a 200 that is empty, a page, cut off or of another shape; else the permanent kinds. The two 500s that
 * never pass are known by the service's own exception texts.
 */
export function readAnswer(answer: Answer, expected: Expected): unknown {
  if (answer.status === 200) return parseBody(answer, expected);
  throw refusalOf(answer);
}

function parseBody({ text, type }: Answer, expected: Expected): unknown {
  if (/html/i.test(type))
    throw new SourceError('transient', 'The source answered with a web page instead of data.');
  let body: unknown;
  try {
    body = withoutDepths(JSON.parse(text));
    if (halfSign.test(text)) body = JSON.parse(JSON.stringify(body), repair);
  } catch {
    const how = text.trim() === '' ? 'an empty body' : 'data that is cut off or not JSON';
    throw new SourceError('transient', `The source answered with ${how}.`);
  }
  const isRight = expected === 'array' ? Array.isArray(body) : isObject(body);
  if (!isRight)
    throw new SourceError(
      'transient',
      `The source answered with something other than the ${expected} asked for.`,
    );
  return body;
}

function refusalOf({ status, text, retryAfter }: Answer): SourceError {
  if (status === 401 || status === 403) {
    return new SourceError(
      'token',
      `The source answered ${status}: it asks for a token, or does not accept the one it was given.`,
    );
  }
  if (status === 404 || status === 410)
    return new SourceError('not-found', `The source answered ${status}: it has no such record.`);
  if (status >= 300 && status < 400) {
    return new SourceError(
      'redirected',
      `The source answered ${status}, sending us to another address; only the address the city was added with is read.`,
    );
  }
  if (status === 408 || status === 425 || status === 429) {
    return new SourceError('transient', `The source answered ${status}.`, secondsOf(retryAfter));
  }
  if (status < 500)
    return new SourceError(
      'bad-request',
      `The source answered ${status}: it did not understand the question.`,
      null,
      messageOf(text),
    );
  if (text.includes('LegistarConnectionString setting is not set up')) {
    return new SourceError(
      'unknown-client',
      'Legistar does not know this client name; check the name or address the city was added with.',
    );
  }
  if (text.includes("The cast to value type 'System.Int32' failed")) {
    return new SourceError(
      'votes-unreadable',
      'The source cannot read these votes itself; it will keep answering 500.',
    );
  }
  return new SourceError('transient', `The source answered ${status}.`, secondsOf(retryAfter));
}

function messageOf(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    if (isObject(body) && typeof body.Message === 'string') return body.Message.slice(0, 300);
  } catch {}
  return null;
}

/** Seconds to wait from a Retry-After header in either of its two forms; null where absent or unreadable. */
export function secondsOf(header: string | null, now = Date.now()): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No row of the service is deeper; what works through a row does so by recursion. */
const DEEPEST = 60;

/** A body in which what lies deeper than any row of the service is an empty object, which fits no field. */
function withoutDepths(body: unknown): unknown {
  const level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    const parents = level.splice(0).filter((one) => typeof one === 'object' && one !== null);
    for (const parent of parents)
      for (const [key, child] of Object.entries(parent as object)) {
        if (depth < DEEPEST) level.push(child);
        else if (typeof child === 'object' && child !== null) Reflect.set(parent as object, key, {});
      }
  }
  return body;
}

function repair(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value;
}
