import { expect, it } from 'vitest';
import { failureOf } from './failure';

/** As drizzle wraps what a driver throws. */
const refused = (message: string, code: string) =>
  new Error('Failed query: select id from items where title ~ $1\nparams: privately', {
    cause: Object.assign(new Error(message), { code }),
  });

it.each([
  ['relation "items" does not exist', '42P01', 'relation "items" does not exist'],
  [
    'invalid input syntax for type integer: "privately"',
    '22P02',
    'invalid input syntax for type integer: [a value]',
  ],
  ['a "privately" quoted "one"', '22023', 'a [a value]'],
])('says why a statement failed and not what was asked: %s', (message, code, reason) => {
  const failure = failureOf(refused(message, code));
  expect(failure).toMatchObject({ reason, code });
  expect(failure.at.length).toBeGreaterThan(0);
  expect(JSON.stringify(failure)).not.toMatch(/privately|select id/);
});

it.each([
  [new TypeError('x is not a function'), 'x is not a function'],
  ['thrown text', 'thrown text'],
  [undefined, 'undefined'],
])('takes whatever was thrown: %s', (thrown, reason) => {
  expect(failureOf(thrown)).toMatchObject({ reason, code: null });
});
