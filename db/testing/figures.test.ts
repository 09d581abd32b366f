import { describe, expect, it } from 'vitest';
import { votesCast } from '@/lib/votes/attendance';
import type { VoteOption } from '@/lib/words/vocabulary';
import { agreement, attendanceOf, isSeated } from './figures';

describe('attendance', () => {
  const seats = [
    { startOn: '2018-01-01', endOn: '2021-12-31' },
    { startOn: null, endOn: '2030-01-01' },
  ];
  const held = (heldOn: string | null, option?: VoteOption | null) => ({
    heldOn,
    isRecorded: option !== undefined,
    option: option ?? null,
  });

  it('counts only what the body held while the person sat in it, and each way of being away apart', () => {
    const counted = attendanceOf(seats, [
      held('2017-12-31', 'yes'),
      held('2018-01-01', 'yes'),
      held('2019-05-01', 'excused'),
      held('2019-05-02', 'absent'),
      held('2019-05-03', 'recused'),
      held('2019-05-04'),
      held('2019-05-05', null),
      held('2021-12-31', 'no'),
      held('2022-01-01'),
      held(null, 'yes'),
    ]);
    expect(counted).toEqual({
      yes: 1,
      no: 1,
      abstain: 0,
      absent: 1,
      excused: 1,
      recused: 1,
      'not-voting': 0,
      rollCalls: 7,
      unreadable: 1,
      notRecorded: 1,
      outsideSeat: 2,
    });
    expect(votesCast(counted)).toBe(2);
  });

  it('takes a seat without an end as still held and one without a beginning as none', () => {
    expect(isSeated([{ startOn: '2020-01-01', endOn: null }], '2040-01-01')).toBe(true);
    expect(isSeated([{ startOn: null, endOn: null }], '2020-01-01')).toBe(false);
  });
});

describe('agreement', () => {
  const vote = (text: string) =>
    text.split(' ').map((one) => {
      const [person = '', option] = one.split(':');
      return { person, option: option as VoteOption };
    });

  it('counts divided roll calls in which both took a side', () => {
    const pairs = agreement([
      vote('a:yes b:yes c:no'),
      vote('a:yes b:no c:absent'),
      vote('a:yes b:yes c:yes'),
    ]);
    expect(pairs).toEqual([
      { a: 'a', b: 'b', both: 2, same: 1 },
      { a: 'a', b: 'c', both: 1, same: 0 },
      { a: 'b', b: 'c', both: 1, same: 0 },
    ]);
  });

  it('leaves out whoever stands twice in a roll call', () => {
    expect(agreement([vote('a:yes a:no b:yes c:no')])).toEqual([{ a: 'b', b: 'c', both: 1, same: 0 }]);
    expect(agreement([])).toEqual([]);
  });
});
