import { describe, expect, it } from 'vitest';
import type { Outcome, Stage } from '../words/vocabulary';
import { agrees } from './agreement';
import { GENERIC } from './cities/generic';
import { NYC } from './cities/nyc';

const alive = (stage: Stage) => ({ stage, outcome: null });
const ended = (outcome: Outcome) => ({ stage: 'concluded' as const, outcome });

describe('what counts as agreeing with New York’s word', () => {
  it.each([
    ['Introduced', alive('filed'), true],
    ['Introduced', alive('in-committee'), true],
    ['Introduced', alive('reported'), false],
    ['Committee', alive('reported'), true],
    ['Committee', alive('on-floor'), false],
    ['Laid Over in Committee', alive('in-committee'), true],
    ['Reported from Committee', alive('on-floor'), true],
    ['Companion Pending Approval by Council', alive('reported'), true],
    ['Adopted', ended('adopted'), true],
    ['Adopted', ended('enacted'), true],
    ['Adopted', alive('on-floor'), false],
    ['Enacted', ended('enacted'), true],
    ['Enacted', alive('with-executive'), false],
    ["Enacted (Mayor's Desk for Signature)", alive('with-executive'), true],
    ['Enacted (Mayor’s Desk for Signature)', ended('enacted'), true],
    ["Enacted (Mayor's Desk for Signature)", ended('adopted'), false],
    ['Vetoed', ended('vetoed'), true],
    ['Vetoed', alive('on-floor'), true],
    ['Vetoed', ended('enacted'), false],
    ['Disapproved', ended('failed'), true],
    ['Withdrawn', ended('withdrawn'), true],
    ['Filed', ended('filed-away'), true],
    ['Filed (End of Session)', ended('expired'), true],
    ['Filed (End of Session)', ended('withdrawn'), false],
    ['A word nobody knows', ended('enacted'), null],
    ['toString', ended('enacted'), null],
    [null, ended('enacted'), null],
  ])('%s and %j: %s', (word, status, verdict) => expect(agrees(NYC, word, status)).toBe(verdict));

  it('compares nothing in a city without a table', () => {
    expect(agrees(GENERIC, 'Adopted', ended('failed'))).toBeNull();
  });
});
