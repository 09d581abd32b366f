import { expect, test } from 'vitest';
import { replicaWords } from './replica-words';

test.each([
  [{ answers: true, isUsed: true, secondsBehind: 0.4 }, 'Less than a second behind, in use'],
  [{ answers: true, isUsed: true, secondsBehind: 1.2 }, '1 second behind, in use'],
  [
    { answers: true, isUsed: false, secondsBehind: 45 },
    '45 seconds behind; not read from until it catches up',
  ],
  [
    { answers: true, isUsed: false, secondsBehind: 600 },
    '10 minutes behind; not read from until it catches up',
  ],
  [
    { answers: true, isUsed: false, secondsBehind: null },
    'Not caught up yet; not read from until it catches up',
  ],
  [{ answers: false, isUsed: false, secondsBehind: 3 }, 'Does not answer; the main database is read instead'],
] as const)('%o', (standing, words) => {
  expect(replicaWords({ number: 1, ...standing })).toBe(words);
});
