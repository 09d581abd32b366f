import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { parseBaseUrl } from './address';
import { SourceError } from './errors';
import { type Expected, readAnswer } from './transport/answer';
import { createTransport } from './transport/transport';

const mostRetries = 5;
const longestWaitSeconds = 600;
const longestTryMs = 45_000;

export type ClientOptions = {
  /** Address under which `/Matters` lies. */
  baseUrl: string;
  token?: string | null;
  /** Requests a second; 0 or none for no cap. */
  rate?: number;
  concurrency?: number;
  allowPrivate?: boolean;
  timeoutMs?: number;
  /** First wait before a retry; doubles each time. */
  backoffMs?: number;
  /** How long one thing is tried for, waits that the source asked for aside, before no further retry begins. */
  patienceMs?: number;
  signal?: AbortSignal;
  /** Called before each attempt with the path asked for, without the token. */
  onRequest?: (path: string) => void;
};

/** A body as it was parsed, beside the very text it came in, for hashing. */
export type Body<T> = { value: T; text: string };

export type LegistarClient = ReturnType<typeof createLegistarClient>;

/**
 * A polite reader of one client of the Legistar Web API. `list` and `one` give a checked body, or null where the
 * source answers 404 or 410; `counts` says what was asked and asked again. Throws SourceError: `transient` after
 * five retries with growing, jittered waits, fewer where they take longer than 45 seconds, the other kinds at once. Where the source says how long to stay away
 * (Retry-After), no request at all is sent until then; longer than ten minutes is `transient` at once.
 */
export function createLegistarClient(options: ClientOptions) {
  const { token, rate = 0, concurrency = 4, timeoutMs = 15_000, backoffMs = 300, signal } = options;
  const patienceMs = options.patienceMs ?? longestTryMs;
  if (signal) setMaxListeners(0, signal);
  const base = parseBaseUrl(options.baseUrl, options.allowPrivate ?? false);
  const transport = createTransport({
    origin: base.origin,
    connections: concurrency,
    allowPrivate: options.allowPrivate ?? false,
    timeoutMs,
  });
  const queue = new PQueue({ concurrency, ...(rate > 0 ? { interval: 1000 / rate, intervalCap: 1 } : {}) });
  const counts = { requests: 0, retries: 0 };
  let quietUntil = 0;

  async function attempt<T>(path: string, expected: Expected, tried: { ms: number }): Promise<Body<T>> {
    while (quietUntil > performance.now()) await wait(quietUntil - performance.now(), undefined, { signal });
    counts.requests += 1;
    options.onRequest?.(path);
    const begun = performance.now();
    const secret = token ? `${path.includes('?') ? '&' : '?'}token=${encodeURIComponent(token)}` : '';
    try {
      const answer = await transport.get(`${base.pathname}/${path}${secret}`, signal);
      return { value: readAnswer(answer, expected) as T, text: answer.text };
    } catch (error) {
      throw withoutToken(problemOf(error, signal), token);
    } finally {
      tried.ms += performance.now() - begun;
    }
  }

  async function get<T>(path: string, expected: Expected): Promise<Body<T> | null> {
    const tried = { ms: 0 };
    for (let retry = 0; ; retry += 1) {
      try {
        return await queue.add(() => attempt<T>(path, expected, tried), { signal });
      } catch (thrown) {
        const error = problemOf(thrown, signal);
        if (error.kind === 'not-found') return null;
        if (error.kind !== 'transient') throw error;
        if (retry === mostRetries || tried.ms > patienceMs)
          throw given(error, `It was asked ${retry + 1} times.`, `The last was for ${path}.`);
        const asked = error.retryAfter ?? 0;
        if (asked > longestWaitSeconds) throw tooLong(error, asked);
        quietUntil = Math.max(quietUntil, performance.now() + asked * 1000);
        const own = backoffMs * 2 ** retry * (0.5 + Math.random() / 2);
        tried.ms += own;
        await wait(own, undefined, { signal }).catch(() => {
          throw problemOf(error, signal);
        });
        counts.retries += 1;
      }
    }
  }

  return {
    counts,
    list: (path: string) => get<unknown[]>(path, 'array'),
    one: (path: string) => get<Record<string, unknown>>(path, 'object'),
    close: () => transport.close(),
  };
}

function tooLong(error: SourceError, seconds: number): SourceError {
  const minutes = Math.ceil(seconds / 60);
  return given(error, `It asks us to stay away for ${minutes} minutes.`);
}

/** An error that was tried for as long as we may, with what more there is to say. */
function given(error: SourceError, words: string, detail?: string): SourceError {
  const details = [error.detail, detail].filter(Boolean).join(' ') || null;
  return new SourceError('transient', `${error.message} ${words}`, null, details);
}

/**
 * A service may print the address it was asked, and with it the token in any spelling, in its own error text: that is
 * left out. What remains is ours or the system's.
 */
function withoutToken(error: SourceError, token?: string | null): SourceError {
  if (!token || error.kind !== 'bad-request') return error;
  const detail =
    error.detail && 'Its own words are not printed, since they may hold the token it was asked with.';
  return new SourceError(error.kind, error.message, error.retryAfter, detail);
}

function problemOf(error: unknown, signal?: AbortSignal): SourceError {
  if (signal?.aborted) return new SourceError('stopped', 'The run was stopped.');
  if (error instanceof SourceError) return error;
  if (error instanceof Error && error.cause instanceof SourceError) return error.cause;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'ERR_BUFFER_TOO_LARGE') {
    return new SourceError('too-large', 'The source answered with more than 64 MiB.');
  }
  const reason = error instanceof Error ? error.message || code : String(error);
  return new SourceError('transient', 'The source could not be reached.', null, `The reason: ${reason}.`);
}
