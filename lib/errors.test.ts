import { expect, test } from 'vitest';
import { AppError, causeCode, isTooSlow, isUnreachable, isUnreadable, sentenceOf } from './errors';

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
  ['57014', true, false, false],
  ['57P01', false, true, false],
  ['08006', false, true, false],
  ['53300', false, true, false],
  ['ECONNRESET', false, true, false],
  ['ETIMEDOUT', false, true, false],
  ['EAI_AGAIN', false, true, false],
  ['EHOSTUNREACH', false, true, false],
  ['42P01', false, false, false],
  ['22P02', false, false, true],
  ['22008', false, false, true],
  ['22021', false, false, true],
  ['22012', false, false, false],
])('a statement that failed with %s: too slow %s, unreachable %s, unreadable %s', (code, slow, away, odd) => {
  const failed = new Error('Failed query: select 1', { cause: Object.assign(new Error('no'), { code }) });
  expect([isTooSlow(failed), isUnreachable(failed), isUnreadable(failed)]).toEqual([slow, away, odd]);
});
