import { describe, expect, it } from 'vitest';
import { BOARD_NAMES, boardOf, boardTable } from './boards';
import { type StandingItem, standingRows } from './standing';
import { weekOf } from './week';

const item = (key: string, more: Partial<StandingItem> = {}): StandingItem => ({
  key,
  number: key,
  title: `Title of ${key}`,
  url: `/nyc/legislation/${key}`,
  kind: 'bill',
  committee: 'Committee on Finance',
  stage: 'in-committee',
  activity: 'moving',
  since: '2026-07-01',
  heldUntil: null,
  heldBy: null,
  lastActionOn: '2026-08-01',
  actBy: null,
  ...more,
});
const clock = (on: string) => ({ on, rule: 'executive' });
const numbers = (rows: { number: string | null }[]) => rows.map(({ number }) => number);
const ON = '2026-08-21';

describe('boards of how items stand', () => {
  it('puts the soonest last day of the mayor first and those without one last', () => {
    const rows = standingRows(
      'awaiting-executive',
      [
        item('a', { stage: 'with-executive', actBy: null }),
        item('b', { stage: 'with-executive', actBy: clock('2026-09-12') }),
        item('c', { stage: 'with-executive', actBy: clock('2026-08-30'), since: '2026-07-31' }),
        item('d'),
      ],
      ON,
    );
    expect(numbers(rows)).toEqual(['c', 'b', 'a']);
    expect(rows[0]?.cells).toEqual(['2026-07-31', 21, '2026-08-30', 9]);
    expect(rows[2]?.cells).toEqual(['2026-07-01', 51, null, null]);
  });

  it('takes clocks from today to the thirtieth day, in two groups', () => {
    const days = ['2026-08-20', '2026-08-21', '2026-09-04', '2026-09-05', '2026-09-20', '2026-09-21'];
    const rows = standingRows(
      'clocks',
      days.map((on) => item(on, { actBy: clock(on) })),
      ON,
    );
    expect(numbers(rows)).toEqual(['2026-08-21', '2026-09-04', '2026-09-05', '2026-09-20']);
    const board = boardOf('clocks');
    expect(board && boardTable(board, ON, rows).groups).toEqual([
      { name: 'Within 14 days', count: 2 },
      { name: 'Within 15 to 30 days', count: 2 },
    ]);
  });

  it('groups the pending by committee, longest wait first, and says where there is none', () => {
    const rows = standingRows(
      'pending',
      [item('a'), item('b', { committee: null, since: '2026-06-01' }), item('c', { stage: 'filed' })],
      ON,
    );
    expect(rows.map(({ number, group }) => [number, group])).toEqual([
      ['b', 'No committee on record'],
      ['a', 'Committee on Finance'],
    ]);
  });

  it('tells who held an item and until when, unknown as null', () => {
    const held = { activity: 'held', heldBy: 'Debbie Ortega', heldUntil: '2026-08-28' } as const;
    expect(standingRows('held', [item('a', held), item('b')], ON)[0]?.cells).toEqual([
      '2026-08-01',
      20,
      'Debbie Ortega',
      '2026-08-28',
    ]);
  });

  it('names the committee that laid an item over, and nobody where it lies on the floor', () => {
    const rows = standingRows(
      'held',
      [item('a', { activity: 'held' }), item('b', { activity: 'held', stage: 'on-floor' })],
      ON,
    );
    expect(rows.map(({ cells }) => cells[2])).toEqual(['Committee on Finance', null]);
  });

  it('counts silence from 30 days on and leaves out what has no dated action', () => {
    const rows = standingRows(
      'quiet',
      ['2026-07-23', '2026-07-22', '2026-05-23', '2026-02-22', null].map((lastActionOn) =>
        item(String(lastActionOn), { lastActionOn }),
      ),
      ON,
    );
    expect(rows.map(({ number, group }) => [number, group])).toEqual([
      ['2026-02-22', '180 days and more'],
      ['2026-05-23', '90 to 179 days'],
      ['2026-07-22', '30 to 89 days'],
    ]);
  });
});

it('knows its boards and no others', () => {
  expect(BOARD_NAMES.map((name) => boardOf(name)?.name)).toEqual([...BOARD_NAMES]);
  expect(boardOf('toString')).toBeNull();
});

it.each([
  ['2026-08-21', '2026-08-17', '2026-08-23'],
  ['2026-08-17', '2026-08-17', '2026-08-23'],
  ['2026-08-23', '2026-08-17', '2026-08-23'],
  ['2017-01-01', '2016-12-26', '2017-01-01'],
])('%s lies in the week of %s', (on, from, to) => expect(weekOf(on)).toEqual({ from, to }));
