import { causeCode, sentenceOf } from './errors';

/** What a log may hold of a failure: `reason` is one sentence, `code` a SQLSTATE or errno or null, `at` the innermost frames. */
export type Failure = { reason: string; code: string | null; at: string[] };

const framesKept = 12;

/**
 * A failure without what a reader asked for: a failed statement names neither itself nor its parameters, and a value
 * that the database quotes back (SQLSTATE class 22) is left out.
 */
export function failureOf(error: unknown): Failure {
  const code = causeCode(error);
  const sentence = sentenceOf(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return {
    reason: code?.startsWith('22') ? sentence.replace(/".*"/s, '[a value]') : sentence,
    code,
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, framesKept)
      .map((line) => line.trim()),
  };
}
