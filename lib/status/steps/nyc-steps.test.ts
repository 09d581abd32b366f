import { describe, expect, it } from 'vitest';
import { stepsInWords } from '../../words/status/step-words';
import { NYC } from '../cities/nyc';
import { nycItem } from '../fixtures/nyc-histories';
import { stepsOf } from './steps';

const TODAY = '2026-08-22';

describe('the steps of New York’s items', () => {
  const drawn = (number: string, on = TODAY) =>
    stepsInWords(NYC, stepsOf(NYC, nycItem(number), on)).map(
      (step) => `${step.name}: ${step.state}${step.note ? `, ${step.note}` : ''}`,
    );

  it.each([
    ['Int 1219-2025', ['Introduced: done', 'Committee: done', 'Council vote: done', 'Mayor: done, Signed']],
    [
      'Int 1443-2025',
      [
        'Introduced: done',
        'Committee: done',
        'Council vote: done',
        'Mayor: reversed, Vetoed',
        'Override vote: done, Overridden',
      ],
    ],
    [
      'Int 1004-2024',
      ['Introduced: done', 'Committee: done', 'Council vote: done', 'Mayor: done, Time to sign ran out'],
    ],
    [
      'Int 0720-2018',
      ['Introduced: done', 'Committee: repeated', 'Council vote: done', 'Mayor: done, Not signed in time'],
    ],
    ['LU 0117-2026', ['Introduced: done', 'Committee: done', 'Council vote: done']],
    ['Int 1516-2025', ['Introduced: done', 'Committee: done', 'Ended with the term: done']],
    [
      'Int 0943-2026',
      ['Introduced: done', 'Committee: held, Postponed', 'Council vote: ahead', 'Mayor: ahead'],
    ],
  ])('%s', (number, steps) => expect(drawn(number)).toEqual(steps));

  it('shows a passage called back as reversed', () => {
    expect(drawn('Int 1648-2017', '2017-09-07')).toEqual([
      'Introduced: done',
      'Committee: current, Sent back',
      'Council vote: reversed, Called back',
      'Mayor: reversed',
    ]);
  });
});
