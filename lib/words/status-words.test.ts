import { describe, expect, it } from 'vitest';
import {
  ACTIVITY_WORDS,
  endingWord,
  OUTCOME_WORDS,
  routeWord,
  STAGE_WORDS,
  statusWord,
} from './status-words';

const labels = (words: Record<string, { label: string }>) => Object.values(words).map(({ label }) => label);

describe('the words of a status', () => {
  it('are the agreed ones', () => {
    expect(labels(STAGE_WORDS)).toEqual([
      'Introduced',
      'In committee',
      'Out of committee',
      'Before the council',
      'With the mayor',
      'Concluded',
    ]);
    expect(labels(ACTIVITY_WORDS)).toEqual(['Active', 'Postponed', 'No recent action']);
    expect(OUTCOME_WORDS['filed-away'].label).toBe('Closed without a final vote');
    expect(
      (['signed', 'unsigned', 'override', 'voters', 'no-executive', null] as const).map(routeWord),
    ).toEqual([
      'Signed',
      'Without a signature',
      'Over a veto',
      'By the voters',
      'No signature needed',
      'Not on record how',
    ]);
  });

  it.each([
    ['enacted', 'signed', 'bill', 'Enacted, signed'],
    ['enacted', 'unsigned', 'bill', 'Enacted, without a signature'],
    ['enacted', null, 'bill', 'Enacted, not on record how'],
    ['adopted', null, 'resolution', 'Adopted'],
    ['expired', null, 'bill', 'Ended with the term'],
    ['expired', null, 'executive-order', 'Expired'],
  ] as const)('%s by %s of a %s: %s', (outcome, route, kind, words) => {
    expect(endingWord(outcome, route, kind)).toBe(words);
    expect(statusWord({ stage: 'concluded', outcome, route }, kind)).toBe(words);
  });

  it('is the stage while it is under way, and said to be unknown without one', () => {
    expect(statusWord({ stage: 'on-floor', outcome: null, route: null })).toBe('Before the council');
    expect(statusWord({ stage: null, outcome: null, route: null })).toBe('Status not known');
  });
});
