import { describe, expect, it } from 'vitest';
import { membersAddress, membersHref, membersShown } from './members';

it.each([
  ['', { who: 'now', name: null, page: 1 }],
  ['who=earlier&page=3', { who: 'earlier', name: null, page: 3 }],
  ['name=+Cab%C3%A1n+', { who: 'now', name: 'Cabán', page: 1 }],
  ['name=Cab%C3%A1n%00', { who: 'now', name: null, page: 1 }],
  ['who=everyone&page=-1', { who: 'now', name: null, page: 1 }],
])('reads %j', (query, filter) =>
  expect(membersAddress.parse(new URLSearchParams(query)).values).toEqual(filter),
);

it('prints what it reads', () => {
  expect(membersHref('nyc', {})).toBe('/nyc/members');
  expect(membersHref('nyc', { who: 'earlier', page: 2 })).toBe('/nyc/members?who=earlier&page=2');
  expect(membersHref('nyc', { name: 'a b', page: 1 })).toBe('/nyc/members?name=a+b');
});

describe('the members an address shows', () => {
  const members = [
    { name: 'Tiffany L. Cabán', isCurrent: true },
    { name: 'Ann Same', isCurrent: true },
    { name: 'Ann Same', isCurrent: false },
    ...Array.from({ length: 60 }, (_, index) => ({ name: `Earlier ${index}`, isCurrent: false })),
  ];
  const show = (query: string) =>
    membersShown(members, membersAddress.parse(new URLSearchParams(query)).values);

  it('holds everybody in office on one page', () => expect(show('').shown).toHaveLength(2));

  it('cuts the others into pages, each person once', () => {
    const [first, second] = [show('who=earlier'), show('who=earlier&page=2')];
    expect([first.shown.length, first.hasNext, second.shown.length, second.hasNext]).toEqual([
      50,
      true,
      11,
      false,
    ]);
    expect([...first.shown, ...second.shown]).toEqual(members.filter(({ isCurrent }) => !isCurrent));
  });

  it('finds by a part of the name, with or without accents, two of one name as two', () => {
    expect(show('name=caban').shown).toEqual([members[0]]);
    expect(show('name=ANN SAME').total).toBe(2);
    expect(show('name=nobody')).toEqual({ shown: [], total: 0, hasNext: false });
  });
});
