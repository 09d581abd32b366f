import { expect, test } from 'vitest';
import { AppError, causeCode, isTooSlow, isUnreachable, sentenceOf } from './errors';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const failedQuery = new Error('Failed query: select 1', { cause: refused });

test.each([
  ['an error of ours', new AppError('in-use', 'It is in use.', { cause: refused }), 'It is in use.'],
  ['a failed statement', failedQuery, 'connect ECONNREFUSED'],
  ['text', 'no', 'no'],
  ['an error without a message', new TypeError(''), 'TypeError'],
])('the sentence of %s', (_name, thrown, sentence) => {
  expect(sentenceOf(thrown)).toBe(sentence);
});

test.each([
  ['the error itself', refused, 'ECONNREFUSED'],
  ['its cause', failedQuery, 'ECONNREFUSED'],
  ['neither', new Error('no'), null],
  ['no error', 'no', null],
])('the code is found in %s', (_name, thrown, code) => {
  expect(causeCode(thrown)).toBe(code);
});

test.each([
  ['57014', true, false],
  ['57P01', false, true],
  ['08006', false, true],
  ['53300', false, true],
  ['ECONNRESET', false, true],
  ['ETIMEDOUT', false, true],
  ['EAI_AGAIN', false, true],
  ['EHOSTUNREACH', false, true],
  ['42P01', false, false],
  ['22P02', false, false],
])('a statement that failed with %s: too slow %s, unreachable %s', (code, slow, away) => {
  const failed = new Error('Failed query: select 1', { cause: Object.assign(new Error('no'), { code }) });
  expect([isTooSlow(failed), isUnreachable(failed)]).toEqual([slow, away]);
});
