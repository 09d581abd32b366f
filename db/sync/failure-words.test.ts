import { expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { SOURCE_ERROR_KINDS, SourceError } from '@/lib/sources/legistar/errors';
import { failureWords, publicFailureWords } from './failure-words';
import { MassRemoval } from './mass-removal';

const place = { slug: 'new-york', baseUrl: 'https://webapi.legistar.com/v1/nyc' };

it.each([
  [
    'token',
    /^It broke\. Set LEGISTAR_TOKEN_NEW_YORK to a token for https:\/\/webapi\.legistar\.com\/v1\/nyc and /,
  ],
  [
    'transient',
    /See whether https:\/\/webapi\.legistar\.com\/v1\/nyc answers; the next run goes on from here\.$/,
  ],
  ['unknown-client', /city remove --slug new-york/],
  ['redirected', /with its new address\.$/],
] as const)('a failure of kind %s says what to do', (kind, words) => {
  expect(failureWords(new SourceError(kind, 'It broke.'), place)).toMatch(words);
});

it('is in whole sentences whatever went wrong', () => {
  for (const kind of SOURCE_ERROR_KINDS)
    expect(failureWords(new SourceError(kind, 'It broke.'), place)).toMatch(/^It broke\.( [A-Z].*\.)?$/);
  expect(failureWords(new AppError('refused', 'Too many are gone.'), place)).toBe('Too many are gone.');
  expect(failureWords('nothing', place)).toBe('It failed on our side (nothing).');
  const full = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });
  expect(failureWords(new Error('Failed query: insert', { cause: full }), place)).toBe(
    'The disk of the database is full (could not extend file: No space left on device): free some of it.',
  );
});

it.each([
  [
    new SourceError('transient', 'It broke.', null, 'The reason: connect ECONNREFUSED 10.0.0.5:80.'),
    'It broke.',
  ],
  [new AppError('refused', 'Too many are gone.'), 'Too many are gone.'],
  [
    new AppError('unreachable', 'The database db.inner does not answer.'),
    'It failed on our side, not at the source.',
  ],
  [new Error('connect ECONNREFUSED 10.0.0.5:5432'), 'It failed on our side, not at the source.'],
  ['nothing', 'It failed on our side, not at the source.'],
])('readers are told of %s without our insides', (error, words) => {
  expect(publicFailureWords(error)).toBe(words);
});

it('a mass removal says how many vanish, and only to the one who runs it which option accepts it', () => {
  const error = new MassRemoval({ vanished: 3231, total: 21531, list: 'events', lately: 4 });
  const told =
    '3,231 of 21,531 meetings are missing at the source (4 of them marked within a day), more than a tenth: ';
  expect(publicFailureWords(error)).toBe(
    `${told}nothing more was marked, and the stored record stays as it was.`,
  );
  expect(failureWords(error, place)).toMatch(
    /^3,231 of 21,531 .*: npm run sync -- --city new-york --accept-removals\.$/,
  );
});

it('the one who runs it is told the detail too', () => {
  const error = new SourceError('transient', 'It broke.', null, 'The reason: ECONNRESET.');
  expect(failureWords(error, place)).toMatch(/^It broke\. The reason: ECONNRESET\. See whether https:/);
});
