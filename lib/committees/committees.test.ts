import { describe, expect, it } from 'vitest';
import { committeeAddress } from '../address/committee-month';
import { committeesShown } from './committees-shown';
import { stageBefore } from './stage-before';

describe('which month is asked for', () => {
  it.each([
    ['', null, 1],
    ['month=2026-08', '2026-08', 1],
    ['month=2026-08&page=3', '2026-08', 3],
    ['month=2026-13&page=0', null, 1],
    ['month=2026-8&page=1e3', null, 1],
    ['month=%3Cscript%3E&page=9999', null, 1],
  ])('%j', (query, month, page) =>
    expect(committeeAddress.parse(new URLSearchParams(query)).values).toEqual({ month, page }),
  );

  it('takes none of a repeated part', () =>
    expect(committeeAddress.parse({ month: ['2020-01', '2021-01'] }).values.month).toBeNull());
});

it.each([
  ['committee', 'in-committee'],
  ['legislature', 'on-floor'],
  ['executive', 'with-executive'],
  ['a word nobody knows', 'in-committee'],
])('what waits before a %s is %s', (kind, stage) => expect(stageBefore(kind)).toBe(stage));

describe('bodies of today and of before', () => {
  const body = (kind: string, seated: number, open = 0) => ({ kind, seated, counts: { open } });

  it('keeps apart what nobody sits in and nothing is under way in', () => {
    const all = [
      body('committee', 5),
      body('committee', 0),
      body('committee', 0, 3),
      body('executive', 5),
      body('agency', 0),
    ];
    const { standing, others, earlier } = committeesShown(all);
    expect(standing).toEqual([all[0], all[2]]);
    expect(others).toEqual([all[3]]);
    expect(earlier).toEqual([all[1], all[4]]);
  });

  it('hides nothing where the record seats nobody in any committee', () => {
    const all = [body('committee', 0), body('agency', 0), body('legislature', 5)];
    expect(committeesShown(all)).toEqual({ standing: [all[0]], others: [all[1], all[2]], earlier: [] });
  });
});
