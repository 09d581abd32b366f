import { expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import type { Facets } from '@/lib/views/facets';
import type { RowPage } from '@/lib/views/items';
import { CHOICES_MOST, firstAnswer } from './first-answer';

const people = Array.from({ length: 40 }, (_, at) => ({
  value: `p-${at}`,
  label: `P ${at}`,
  count: 40 - at,
  leads: 40 - at,
}));
const none = {
  kind: [],
  stage: [],
  outcome: [],
  route: [],
  activity: [],
  committee: [],
  year: [],
  topic: [],
};
const facets: Facets = { ...none, sponsor: people };
const page: RowPage = { data: [], total: 0, next: null, previous: null, asOf: null, suggestion: null };

it('keeps the first values of a filter and says how many it left out', () => {
  const { facets: kept, leftOut } = firstAnswer(filterOf({}), page, facets).counts;
  expect(kept.sponsor).toEqual(people.slice(0, CHOICES_MOST));
  expect(leftOut).toMatchObject({ sponsor: 40 - CHOICES_MOST, kind: 0 });
});

it('keeps what is chosen wherever it stands', () => {
  const { facets: kept, leftOut } = firstAnswer(filterOf({ sponsor: ['p-39'] }), page, facets).counts;
  expect(kept.sponsor.map(({ value }) => value)).toContain('p-39');
  expect(leftOut.sponsor).toBe(40 - CHOICES_MOST - 1);
});
