import { describe, expect, it } from 'vitest';
import { decidesOn, inOrder } from './action-order';
import { DENVER } from './cities/denver';
import { NYC } from './cities/nyc';
import { classify } from './classify';
import { action } from './fixtures/action';
import type { CityProcess } from './process';
import type { StatusAction } from './status-item';

const sorted = (process: CityProcess, actions: StatusAction[]) =>
  inOrder(
    process,
    actions.map((one) => ({ action: one, class: classify(process, one, 'bill').class })),
  ).map((one) => one.action.key);

const on = '2024-05-06';

describe('the order of actions', () => {
  it.each<[string, CityProcess, Partial<StatusAction>[], string[]]>([
    [
      'by day',
      NYC,
      [
        { key: 'b', on: '2024-05-07' },
        { key: 'a', on },
      ],
      ['a', 'b'],
    ],
    [
      'undated last',
      NYC,
      [
        { key: 'b', on: null },
        { key: 'a', on: '2099-01-01' },
      ],
      ['a', 'b'],
    ],
    [
      'a month at its end, after its last day',
      NYC,
      [
        { key: 'month', on: '2024-05-01', precision: 'month' },
        { key: 'end', on: '2024-05-31' },
        { key: 'next', on: '2024-06-01' },
      ],
      ['end', 'month', 'next'],
    ],
    [
      'by the hour where every action of the day has one',
      NYC,
      [
        { key: 'late', on, time: '17:00', raw: 'Introduced by Council' },
        { key: 'early', on, time: '10:00', raw: 'Sent to Mayor by Council' },
      ],
      ['early', 'late'],
    ],
    [
      'by the class where one lacks the hour',
      NYC,
      [
        { key: 'sent', on, time: '10:00', raw: 'Sent to Mayor by Council' },
        { key: 'introduced', on, raw: 'Introduced by Council' },
      ],
      ['introduced', 'sent'],
    ],
    [
      'the class before the sequences, in New York',
      NYC,
      [
        { key: 'passed', on, raw: 'Approved by Council', minutesSequence: 1 },
        { key: 'referred', on, raw: 'Referred to Comm by Council', minutesSequence: 90 },
      ],
      ['referred', 'passed'],
    ],
    [
      'minutes before agenda before the source’s own order before the key',
      NYC,
      [
        { key: 'e', on },
        { key: 'd', on, position: -1 },
        { key: 'c', on, agendaSequence: 2 },
        { key: 'b', on, agendaSequence: 1 },
        { key: 'a', on, minutesSequence: 9, agendaSequence: 9 },
        { key: 'f', on },
      ],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    [
      'the record’s own order of proceedings, in Denver',
      DENVER,
      [
        { key: 'second', on, raw: 'amended', position: 2 },
        { key: 'first', on, raw: 'placed upon final consideration and do pass', position: 1 },
      ],
      ['first', 'second'],
    ],
  ])('%s', (_, process, given, expected) => {
    const actions = given.map((one) => action(one));
    expect(sorted(process, actions)).toEqual(expected);
    expect(sorted(process, actions.toReversed())).toEqual(expected);
  });

  it('lets a month decide at its end, leap years included, and an undated action on no day', () => {
    expect(decidesOn({ on: '2024-02-01', precision: 'month' })).toBe('2024-02-29');
    expect(decidesOn({ on: null, precision: 'unknown' })).toBeNull();
  });
});
