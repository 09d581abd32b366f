import { expect, it } from 'vitest';
import { type Filter, filterOf } from './filter';
import { filterParts } from './filter-parts';
import { printFilter } from './filter-print';
import { NO_NAMES } from './filter-sentence';
import { partOf, partOfForm, type SponsorPart, withPart, withSponsors } from './sponsor-choice';

it.each<[string, SponsorPart | null]>([
  ['as=sponsor', 'sponsor'],
  ['as=any&sponsor=ann', 'any'],
  ['as=', null],
  ['as=mayor', null],
  ['as=sponsor&as=any', null],
  ['role=sponsor', null],
])('%s is of a form that says %s', (query, part) => {
  expect(partOfForm(new URLSearchParams(query))).toBe(part);
});

it.each<[string, Partial<Filter>, SponsorPart, string]>([
  ['a first member', { sponsor: ['ann'] }, 'sponsor', 'role=sponsor&sponsor=ann'],
  ['any role', { sponsor: ['ann'], role: ['sponsor'] }, 'any', 'sponsor=ann'],
  ['another role', { sponsor: ['ann'], role: ['sponsor'] }, 'co-sponsor', 'role=co-sponsor&sponsor=ann'],
  [
    'the roles there were',
    { sponsor: ['ann'], role: ['sponsor', 'requester'] },
    'kept',
    'role=requester&role=sponsor&sponsor=ann',
  ],
  ['nobody, whatever the part', { kind: ['bill'] }, 'sponsor', 'kind=bill'],
  ['nobody, with a role of its own', { role: ['requester'] }, 'sponsor', 'role=requester'],
])('a form means %s', (_, filter, part, expected) => {
  expect(printFilter(withPart(filterOf(filter), part))).toBe(expected);
});

it.each<[string, Partial<Filter>, SponsorPart]>([
  ['nothing, so the first member sponsors', {}, 'sponsor'],
  ['a member without a role', { sponsor: ['ann'] }, 'any'],
  ['a member with a role', { sponsor: ['ann'], role: ['co-sponsor'] }, 'co-sponsor'],
  ['a role alone', { role: ['requester'] }, 'requester'],
  ['two roles', { sponsor: ['ann'], role: ['sponsor', 'co-sponsor'] }, 'kept'],
])('of %s the panel shows the part', (_, filter, part) => {
  expect(partOf(filterOf(filter))).toBe(part);
});

it.each<[string, Partial<Filter>, string[], Partial<Filter>]>([
  ['the first comes as sponsor', {}, ['ann'], { sponsor: ['ann'], role: ['sponsor'] }],
  ['the second as the first', { sponsor: ['ann'] }, ['ann', 'bob'], { sponsor: ['ann', 'bob'], role: [] }],
  ['a role asked for stays', { role: ['requester'] }, ['ann'], { sponsor: ['ann'], role: ['requester'] }],
  ['the last takes the role along', { sponsor: ['ann'], role: ['sponsor'] }, [], { sponsor: [], role: [] }],
])('of members chosen %s', (_, filter, sponsor, expected) => {
  expect(withSponsors(filterOf(filter), sponsor)).toEqual(expected);
});

it('comes as the reader chose beforehand', () => {
  expect(withSponsors(filterOf({}), ['ann'], 'any')).toEqual({ sponsor: ['ann'], role: [] });
});

it('takes the part away with the last member, and alone', () => {
  const parts = filterParts(filterOf({ sponsor: ['ann'], role: ['sponsor'] }), NO_NAMES);
  expect(parts.map(({ key, without }) => [key, printFilter(without)])).toEqual([
    ['sponsor', ''],
    ['role', 'sponsor=ann'],
  ]);
});
