import { expect, it } from 'vitest';
import { type RecordFilter, recordAddress } from '../address/member-record';
import type { RecordFacts } from '../views/member-record';
import { recordMatches } from './record-match';

const entry = (change: Partial<Record<0 | 1 | 2 | 3, unknown>> = {}) =>
  Object.assign(['enacted', ['sponsor'], 2018, ['no2018', 'yes2019']], change) as RecordFacts;

it.each<[string, RecordFacts, Partial<RecordFilter>, boolean]>([
  ['everything, without a filter', entry(), {}, true],
  ['a vote they cast', entry(), { option: 'yes' }, true],
  ['a vote they did not cast', entry(), { option: 'absent' }, false],
  ['a vote whose word ends another', entry({ 3: ['not-voting2019'] }), { option: 'abstain' }, false],
  ['a vote in the year they cast it', entry(), { option: 'no', year: 2018 }, true],
  ['a vote in the year of another vote', entry(), { option: 'no', year: 2019 }, false],
  ['a vote of no known day, in any year', entry({ 3: ['yes'] }), { option: 'yes' }, true],
  ['a vote of no known day, in a year', entry({ 3: ['yes'] }), { option: 'yes', year: 2019 }, false],
  ['a vote that cannot be read, in its year', entry({ 1: null, 3: ['2019'] }), { year: 2019 }, true],
  ['the year it was introduced', entry({ 3: null }), { year: 2018 }, true],
  ['a year in which they only voted', entry(), { year: 2019 }, true],
  ['a year of nothing', entry(), { year: 2017 }, false],
  ['carried without a known year, in a year', entry({ 2: null, 3: null }), { year: 2018 }, false],
  ['carried, but no such vote', entry({ 3: null }), { option: 'yes' }, false],
  ['in any role', entry(), { role: 'carried' }, true],
  ['not carried', entry(), { role: 'not-carried' }, false],
  ['not carried, only voted on', entry({ 1: null }), { role: 'not-carried' }, true],
  ['in this role', entry({ 1: ['co-sponsor', 'sponsor'] }), { role: 'sponsor' }, true],
  ['in another role', entry(), { role: 'co-sponsor' }, false],
  ['its outcome', entry(), { outcome: 'enacted' }, true],
  ['another outcome', entry(), { outcome: 'failed' }, false],
  ['open', entry({ 0: null }), { outcome: 'open' }, true],
  ['open, but concluded', entry(), { outcome: 'open' }, false],
  ['all parts at once', entry(), { role: 'sponsor', option: 'yes', outcome: 'enacted', year: 2019 }, true],
  ['all parts but one', entry(), { role: 'sponsor', option: 'yes', outcome: 'failed', year: 2019 }, false],
])('%s', (_, own, filter, expected) => {
  expect(recordMatches(own, { ...recordAddress.parse({}).values, ...filter })).toBe(expected);
});
