import { describe, expect, it } from 'vitest';
import { addressOf, one, several } from './address';
import * as kind from './kinds';

const address = addressOf({
  role: several(kind.word(['sponsor', 'co-sponsor'])),
  member: one(kind.slug),
  since: one(kind.dayOrInstant),
  until: one(kind.dayOrInstant),
  on: one(kind.day),
  month: one(kind.month),
  held: one(kind.year),
  divided: one(kind.yes, { absent: false }),
  name: one(kind.text(5)),
  cursor: one(kind.cursor),
  page: one(kind.wholeNumber(1, 99), { absent: 1 }),
});
const parse = (query: string) => address.parse(new URLSearchParams(query));
const nothing = parse('').values;

describe('an address', () => {
  it.each([
    ['role=sponsor&role=co-sponsor&role=sponsor', { role: ['sponsor', 'co-sponsor'] }],
    [
      'member=+ann-lee+&on=2024-02-29&month=2024-06',
      { member: 'ann-lee', on: '2024-02-29', month: '2024-06' },
    ],
    [
      'since=2024-06-01&until=2024-06-01T08:00:00.5Z',
      { since: '2024-06-01', until: '2024-06-01T08:00:00.5Z' },
    ],
    ['held=2017&held=2017', { held: 2017 }],
    ['divided=yes&page=99&name=a%09b&cursor=x_-9', { divided: true, page: 99, name: 'a\tb', cursor: 'x_-9' }],
    ['role=&member=+&page=&divided=', {}],
  ])('reads %s', (query, values) =>
    expect(parse(query)).toEqual({ values: { ...nothing, ...values }, problems: [] }),
  );

  it.each([
    ['role=sponsor&role=boss', { role: ['sponsor'] }, 'role', 'Role: “boss” cannot be taken'],
    ['member=../etc', {}, 'member', 'Member: “../etc” cannot be taken'],
    ['member=%00', {}, 'member', 'holds signs that cannot be read'],
    ['on=2023-02-29', {}, 'on', 'must be a real date'],
    ['month=2024-13', {}, 'month', 'must be a month'],
    ['since=yesterday', {}, 'since', 'or an instant'],
    ['until=2024-13-01T00:00:00Z', {}, 'until', 'or an instant'],
    ['held=24', {}, 'held', 'Year: “24” cannot be taken. It must be four digits, such as 2017.'],
    ['held=2024&held=2025', {}, 'held', 'Year: give only one, not “2024” and “2025”.'],
    ['divided=true', {}, 'divided', 'must be yes'],
    ['name=abcdef', {}, 'name', 'at most 5 characters'],
    ['page=0', {}, 'page', 'a whole number from 1 to 99'],
    ['page=1e1', {}, 'page', 'a whole number from 1 to 99'],
    ['cursor=%3Cb%3E', {}, 'cursor', 'Place in the list: “<b>”'],
    ['stage=filed', {}, 'stage', 'There is nothing named “stage”'],
    [`member=${'a'.repeat(200)}`, {}, 'member', `“${'a'.repeat(40)}…”`],
    [Array.from({ length: 51 }, (_, at) => `role=a${at}`).join('&'), {}, 'role', 'at most 50'],
  ])('leaves out of %.40s what it cannot take, and says so', (query, values, field, words) => {
    const read = parse(query);
    expect(read.values).toEqual({ ...nothing, ...values });
    expect(read.problems).toEqual([{ field, message: expect.stringContaining(words) }]);
  });

  it('takes what Next hands over, and passes over what belongs to the page', () => {
    expect(
      address.parse({ role: ['sponsor'], held: '2017', view: 'table', on: undefined }, ['view']),
    ).toEqual({
      values: { ...nothing, role: ['sponsor'], held: 2017 },
      problems: [],
    });
  });

  it('passes over every name but its own where any may stand there', () =>
    expect(address.parse({ held: '2017', utm_source: 'mail', stage: 'nowhere' }, 'any')).toEqual({
      values: { ...nothing, held: 2017 },
      problems: [],
    }));

  it('never throws, whatever it is called', () => {
    for (const name of ['__proto__', 'constructor', '\0', '<script>', '']) {
      expect(address.parse(new URLSearchParams([[name, 'x']])).problems).toHaveLength(1);
    }
  });

  it('prints what it reads, in its own order, without what is absent', () => {
    const query = 'role=sponsor&role=co-sponsor&member=ann&held=2017&divided=yes&name=a+%26+b&page=2';
    expect(address.print(parse(query.split('&').toReversed().join('&')).values)).toBe(
      'role=co-sponsor&role=sponsor&member=ann&held=2017&divided=yes&name=a+%26+b&page=2',
    );
    expect(address.href('/x', parse(query).values)).toBe(`/x?${query}`);
    expect(address.href('/x', { page: 1, divided: false, member: null, role: [] })).toBe('/x');
  });
});
