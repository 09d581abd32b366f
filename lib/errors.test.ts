import { expect, test } from 'vitest';
import { AppError, causeCode, sentenceOf } from './errors';

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
