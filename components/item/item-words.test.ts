import { describe, expect, it } from 'vitest';
import { fullNameOf, titleOf } from '@/lib/words/item-name';
import { relationWords } from '@/lib/words/relation-words';
import { unknownFacts } from '../fact/unknown-facts';
import { citationText } from './citation-text';
import { detailFixture } from './fixtures/detail-of';
import { reportLink } from './report-link';

it.each([
  ['replaces', false, 'Replaces'],
  ['replaces', true, 'Replaced by'],
  ['carried out by', true, 'Carries out'],
  ['same policy line', true, 'Same policy line'],
  ['amends the contract of', true, 'Its contract was amended by'],
  ['made for', true, 'Named there as “made for”'],
  ['', false, 'Related'],
])('a tie “%s”, incoming %s, reads “%s”', (kind, incoming, words) => {
  expect(relationWords({ kind, incoming })).toBe(words);
});

it.each([
  [{ kind: 'bill', title: 'A bill', shortTitle: null }, 'A bill'],
  [{ kind: 'bill', title: 'A bill', shortTitle: 'Known as' }, 'Known as'],
  [{ kind: 'resolution', title: '\u2060 \n', shortTitle: '' }, 'Untitled resolution'],
] as const)('%o is called %s', (item, title) => expect(titleOf(item)).toBe(title));

describe('what one would expect and no source gives', () => {
  it.each([
    ['17-0940', ['Official title', 'Introduced', 'Law number', 'Effective date']],
    ['eo-142', ['Effective date']],
    ['unnumbered-2017-psepa-first-version', ['File number', 'Official title', 'Introduced']],
  ])('%s: %j', (key, names) => expect(unknownFacts(detailFixture(key))).toEqual(names));
});

it('prepares a mail that carries hostile names as text', () => {
  const href = reportLink('record@denver.example', '17-0940&body=\r\nBcc: x', 'https://p.example/x?a=1');
  expect(href.startsWith('mailto:record@denver.example?subject=')).toBe(true);
  expect(href).not.toMatch(/[\r\n ]/);
  expect(new URL(href).searchParams.get('subject')).toContain('17-0940&body=');
});

it('names an item in one line', () => {
  expect(fullNameOf(detailFixture('17-0940'))).toBe(
    'CB 17-0940, Denver Public Safety Enforcement Priorities Act',
  );
});

it.each([
  ['Roadway cafes', 'Roadway cafes.”'],
  ['Roadway cafes.', 'Roadway cafes.”'],
  ['Roadway cafes?', 'Roadway cafes?”'],
  ['Roadway cafes. ', 'Roadway cafes.”'],
])('cites %j with one full stop', (shortTitle, cited) => {
  const item = { ...detailFixture('17-0940'), shortTitle };
  const text = citationText(item, 'Denver', 'https://p.example/x', '2026-11-27');
  expect(text).toBe(
    `“CB 17-0940, ${cited} Denver. Signed by the mayor on Thursday, August 31, 2017. Passage, unofficial copy, read Nov 27, 2026. https://p.example/x`,
  );
});
