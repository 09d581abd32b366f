import { describe, expect, it } from 'vitest';
import { agendaCounts, agendaParts, isHearing } from './agenda';

const item = { number: '1', slug: '1', title: 'One' };
const line = (consent: boolean | null, more: Partial<Parameters<typeof agendaCounts>[0][number]> = {}) => ({
  sequence: null,
  agendaNumber: null,
  title: null,
  action: null,
  result: null,
  consent,
  note: null,
  class: null,
  rollCall: null,
  item,
  ...more,
});

describe('the parts of an agenda', () => {
  it.each([
    ['nothing', [], []],
    ['none on consent', [false, null], [['plain', 1, 2]]],
    [
      'a block of consent',
      [false, true, true, false],
      [
        ['single', 1, 1],
        ['consent', 2, 2],
        ['single', 4, 1],
      ],
    ],
    ['all on consent', [true, true], [['consent', 1, 2]]],
    ['consent strewn over it', [true, false, true], [['plain', 1, 3]]],
  ])('%s', (_, consents: (boolean | null)[], parts) =>
    expect(
      agendaParts(consents.map((consent) => line(consent))).map(({ part, first, lines }) => [
        part,
        first,
        lines.length,
      ]),
    ).toEqual(parts),
  );

  it('counts only lines with an item, and hearings by the class of the action', () => {
    const lines = [
      line(true),
      line(true, { item: null }),
      line(false, { class: 'hearing-held' }),
      line(false, { class: 'hearing-scheduled' }),
    ];
    expect(agendaCounts(lines)).toEqual({ items: 3, consent: 1, hearings: 1 });
    expect(isHearing({ class: null })).toBe(false);
  });
});
