import { expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import type { Facets } from '@/lib/legislation/types';
import { fewFacets } from './few-facets';

const list = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `V ${at}`, count: count - at }));
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
const facets = { ...none, sponsor: list(40) } as Facets;

it('keeps the first eight values and every chosen one, in their order', () => {
  const few = fewFacets(facets, filterOf({ sponsor: ['v30', 'v2'] }));
  expect(few.facets.sponsor.map(({ value }) => value)).toEqual([...list(8).map(({ value }) => value), 'v30']);
  expect(few.isCut).toBe(true);
});

it('cuts nothing where there are few', () => {
  const short = { ...facets, sponsor: list(8) };
  expect(fewFacets(short, filterOf({}))).toEqual({ facets: short, isCut: false });
});
