import { describe, expect, it } from 'vitest';
import { addDays } from '../../dates/days';
import type { Kind } from '../../words/vocabulary';
import { GENERIC } from '../cities/generic';
import { action, body, item } from '../fixtures/action';
import { statusOn } from '../status';
import type { StatusAction } from '../status-item';

type Told = [raw: string, where: string, rest?: Partial<StatusAction>];

/** Invented histories, one action a day from May 1, 2024, in a city of which nothing is known. */
function told(kind: Kind, history: Told[]) {
  const actions = history.map(([raw, where, rest], index) =>
    action({ raw, on: addDays('2024-05-01', index), body: body(where), ...rest }),
  );
  return statusOn(GENERIC, item(kind, actions), addDays('2024-05-01', history.length));
}

const council = 'legislature';
const introduced: Told = ['Introduced', council];
const committeeYes: Told = ['Approved', 'committee', { result: 'pass' }];
const passed: Told = ['Passed', council, { result: 'pass' }];
const failed: Told = ['Passed', council, { result: 'fail' }];
const vetoed: Told = ['Vetoed', 'executive'];

describe('reversals in a city of which nothing is known', () => {
  it.each<[string, Kind, Told[], object]>([
    [
      'a committee’s yes passes nothing',
      'bill',
      [introduced, committeeYes],
      { stage: 'reported', outcome: null },
    ],
    ['passed is not law', 'bill', [introduced, passed], { stage: 'with-executive', outcome: null }],
    [
      'signed is',
      'bill',
      [introduced, passed, ['Signed by Mayor', 'executive']],
      { outcome: 'enacted', route: 'signed' },
    ],
    ['a resolution needs no mayor', 'resolution', [introduced, passed], { outcome: 'adopted', route: null }],
    ['a nomination is confirmed', 'nomination', [introduced, passed], { outcome: 'confirmed' }],
    ['a failed vote ends it', 'bill', [introduced, failed], { outcome: 'failed' }],
    [
      'reconsidered, it lives',
      'bill',
      [introduced, failed, ['Reconsidered', council]],
      { stage: 'on-floor', outcome: null, because: { rule: 'reconsidered' } },
    ],
    [
      'reconsidered and passed',
      'resolution',
      [introduced, failed, ['Reconsidered', council], passed],
      { outcome: 'adopted' },
    ],
    [
      'passed after failing presupposes a reconsideration',
      'resolution',
      [introduced, failed, passed],
      { outcome: 'adopted' },
    ],
    [
      'recalled from the mayor',
      'bill',
      [introduced, passed, ['Recalled', council]],
      { stage: 'on-floor', because: { rule: 'recalled' } },
    ],
    [
      'recommitted after its report',
      'bill',
      [introduced, committeeYes, ['Recommitted', council]],
      { stage: 'in-committee' },
    ],
    [
      're-referred after its report',
      'bill',
      [introduced, committeeYes, ['Re-referred', council]],
      { stage: 'in-committee', because: { rule: 'referred-back' } },
    ],
    [
      'discharged without the committee',
      'bill',
      [introduced, ['Referred', council], ['Discharged from committee', council]],
      { stage: 'reported' },
    ],
    [
      'postponed by the council',
      'bill',
      [introduced, ['Postponed', council]],
      { stage: 'on-floor', activity: 'held' },
    ],
    [
      'taken up again',
      'bill',
      [introduced, ['Postponed', council], ['Amended', council]],
      { stage: 'on-floor', activity: 'moving' },
    ],
    ['vetoed', 'bill', [introduced, passed, vetoed], { stage: 'on-floor', outcome: null }],
    [
      'vetoed, a committee meets on it',
      'bill',
      [introduced, passed, vetoed, committeeYes],
      { stage: 'on-floor', because: { rule: 'vetoed' } },
    ],
    [
      'override won',
      'bill',
      [introduced, passed, vetoed, ['Veto overridden', council]],
      { outcome: 'enacted', route: 'override' },
    ],
    [
      'override lost',
      'bill',
      [introduced, passed, vetoed, ['Passed over veto', council, { result: 'fail' }]],
      { outcome: 'vetoed' },
    ],
    [
      'law by lapse',
      'bill',
      [introduced, passed, ['Became law without signature', 'executive']],
      { outcome: 'enacted', route: 'unsigned' },
    ],
    ['filed as received', 'communication', [['Received and filed', council]], { outcome: 'received' }],
    ['filed away', 'bill', [introduced, ['Received and filed', council]], { outcome: 'filed-away' }],
    [
      'withdrawn and introduced again',
      'bill',
      [introduced, ['Withdrawn', council], introduced],
      { stage: 'filed', because: { rule: 'reintroduced' } },
    ],
    [
      'nothing follows a withdrawal',
      'bill',
      [introduced, ['Withdrawn', council], committeeYes, passed],
      { outcome: 'withdrawn' },
    ],
    [
      'sent to the voters, who say no',
      'referred-question',
      [introduced, passed, ['Rejected by voters', 'electorate']],
      { outcome: 'failed', because: { rule: 'voters-rejected' } },
    ],
    [
      'sent to the voters, who say yes',
      'referred-question',
      [introduced, passed, ['Approved by voters', 'electorate']],
      { outcome: 'enacted', route: 'voters' },
    ],
    [
      'unknown words change nothing',
      'bill',
      [introduced, committeeYes, ['Blessed', council]],
      { stage: 'reported', unknownWordings: ['Blessed'] },
    ],
    [
      'no clock runs where none is known',
      'bill',
      [introduced, passed],
      { validUntil: '2024-08-01', actBy: null },
    ],
  ])('%s', (_, kind, history, expected) => expect(told(kind, history)).toMatchObject(expected));
});

describe('a signed law', () => {
  it.each([
    'Vetoed',
    'Veto overridden',
    'Veto sustained',
    'Withdrawn',
    'Received and filed',
    'Became law without signature',
    'Referred',
    'Failed',
    'Sent to Mayor',
    'Introduced',
  ])('stays signed whatever is typed afterwards: %s', (raw) => {
    const history: Told[] = [introduced, passed, ['Signed by Mayor', 'executive'], [raw, council]];
    expect(told('bill', history)).toMatchObject({
      outcome: 'enacted',
      route: 'signed',
      because: { rule: 'signed' },
    });
    expect(told('bill', history).unchangedBy).toHaveLength(1);
  });
});

describe('undated actions', () => {
  const dated = action({ raw: 'Passed', on: '2024-05-01', result: 'pass', body: body(council) });
  const undated = (raw: string, where = council) => action({ raw, body: body(where) });

  it('decide after all dated ones where nothing dated speaks against it', () => {
    const bill = item('bill', [undated('Signed by Mayor', 'executive'), dated]);
    expect(statusOn(GENERIC, bill, '2024-05-01')).toMatchObject({
      outcome: 'enacted',
      route: 'signed',
      since: null,
    });
    expect(statusOn(GENERIC, bill, '2024-04-30').stage).toBeNull();
  });

  it('never send an item back', () => {
    const bill = item('bill', [dated, undated('Referred'), undated('Reconsidered')]);
    expect(statusOn(GENERIC, bill, '2024-05-02').stage).toBe('with-executive');
  });

  it('never reopen what a dated action ended', () => {
    const resolution = item('resolution', [dated, undated('Reconsidered'), undated('Vetoed', 'executive')]);
    expect(statusOn(GENERIC, resolution, '2024-05-02').outcome).toBe('adopted');
  });

  it('wait for a later dated action to have happened', () => {
    const bill = item('bill', [
      dated,
      undated('Signed by Mayor', 'executive'),
      action({ raw: 'Amended', on: '2024-06-01' }),
    ]);
    expect(statusOn(GENERIC, bill, '2024-05-15').stage).toBe('with-executive');
  });
});
