import { expect, it } from 'vitest';
import { ageWords } from './age-words';

it.each([
  [-3, '0 minutes'],
  [1, '1 minute'],
  [119, '119 minutes'],
  [120, '2 hours'],
  [2879, '47 hours'],
  [2880, '2 days'],
  [1_500_000, '1,041 days'],
])('%d minutes are %s', (minutes, words) => expect(ageWords(minutes)).toBe(words));
