import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/days';
import { KINDS, OUTCOMES, RESULTS, ROUTES, STAGES } from '../words/vocabulary';
import type { ActionClass } from './action-classes';
import { DENVER } from './cities/denver';
import { GENERIC } from './cities/generic';
import { NYC } from './cities/nyc';
import { processFor } from './cities/processes';
import { wordedOn } from './fixtures/worded-on';
import { walk } from './machine/walk';
import { statusOn } from './status';
import type { StatusAction, StatusItem } from './status-item';
import { stepsOf } from './steps/steps';

const BODIES = [
  'legislature',
  'committee',
  'subcommittee',
  'meeting',
  'executive',
  'electorate',
  'office',
  'informal',
];
const wordings = [DENVER, NYC, GENERIC].flatMap((process) => Object.keys(process.wordings));

const aDay = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2001-06-01', count));

const anAction = fc.record({
  on: fc.option(aDay, { freq: 12 }),
  precision: fc.constantFrom('day' as const, 'day' as const, 'day' as const, 'month' as const),
  time: fc.option(fc.constantFrom('09:00', '13:30', '23:59'), { freq: 1 }),
  raw: fc.option(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...wordings) }, fc.string()), { freq: 6 }),
  text: fc.option(fc.oneof(fc.constantFrom(...wordings), fc.string()), { freq: 2 }),
  phase: fc.option(fc.constantFrom('order issued', 'order rescinded', 'signing', '__proto__'), { freq: 1 }),
  result: fc.option(fc.constantFrom(...RESULTS), { freq: 2 }),
  confidence: fc.constantFrom('stated' as const, 'inferred' as const),
  sequence: fc.option(fc.nat(200), { freq: 2 }),
  body: fc.option(fc.constantFrom(...BODIES), { freq: 6 }),
  yes: fc.option(fc.nat(51), { freq: 1 }),
});

const anItem: fc.Arbitrary<StatusItem> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    introducedOn: fc.option(aDay),
    reviewEndsOn: fc.option(aDay, { freq: 1 }),
    actions: fc.array(anAction, { maxLength: 14 }),
  })
  .map(({ kind, introducedOn, reviewEndsOn, actions }) => ({
    kind,
    introducedOn,
    reviewEndsOn,
    actions: actions.map(
      ({ on, precision, sequence, body, yes, ...rest }, index): StatusAction => ({
        ...rest,
        key: `a${index}`,
        on: on !== null && precision === 'month' ? `${on.slice(0, 7)}-01` : on,
        precision: on === null ? 'unknown' : precision,
        consent: null,
        agendaSequence: sequence,
        minutesSequence: null,
        position: index % 4,
        note: null,
        body: body === null ? null : { key: body, name: body, kind: body },
        tally: yes === null ? null : { yes, no: 20, abstain: null, absent: null },
      }),
    ),
  }));

const aCity = fc.constantFrom('denver', 'nyc', 'generic');

/** What may take an item back from its end. */
const REOPENING: ActionClass[] = [
  'introduction',
  'reconsidered',
  'recalled',
  'recommitted',
  'executive-veto',
  'passage',
];

describe('any history at all', () => {
  it('gives a status whose parts fit together', () => {
    fc.assert(
      fc.property(aCity, anItem, aDay, (city, item, on) => {
        const status = wordedOn(processFor(city), item, on);
        expect(status.outcome === null).toBe(status.stage !== 'concluded');
        expect(status.route === null || status.outcome === 'enacted').toBe(true);
        expect(status.activity === null).toBe(status.stage === null || status.stage === 'concluded');
        expect(status.heldUntil === null || status.activity === 'held').toBe(true);
        expect(status.stage === null || STAGES.includes(status.stage)).toBe(true);
        expect(status.outcome === null || OUTCOMES.includes(status.outcome)).toBe(true);
        expect(status.route === null || ROUTES.includes(status.route)).toBe(true);
        expect(status.since === null || status.since <= on).toBe(true);
        expect(status.validUntil === null || status.validUntil > on).toBe(true);
        expect(status.sentence).not.toMatch(/undefined|null|Invalid|\.$/);
        if (status.because?.rule === 'lapse-by-clock') expect(status.sentence).not.toMatch(/signed by/i);
        expect(stepsOf(processFor(city), item, on).length > 0).toBe(status.stage !== null);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same status whatever the order of the input', () => {
    const shuffled = anItem.chain((item) =>
      fc.tuple(fc.constant(item), fc.shuffledSubarray(item.actions, { minLength: item.actions.length })),
    );
    fc.assert(
      fc.property(aCity, shuffled, aDay, (city, [item, actions], on) => {
        expect(statusOn(processFor(city), { ...item, actions }, on)).toEqual(
          statusOn(processFor(city), item, on),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never forgets on a later day what it had read on an earlier one', () => {
    fc.assert(
      fc.property(aCity, anItem, aDay, fc.nat(3000), (city, item, on, days) => {
        const keys = (day: string) =>
          walk(processFor(city), item, day).traces.map((trace) => trace.act.action.key);
        const earlier = keys(on);
        expect(keys(addDays(on, days)).slice(0, earlier.length)).toEqual(earlier);
      }),
      { numRuns: 1000 },
    );
  });

  it('never comes back from an end that an action decided without an action that reopens it', () => {
    fc.assert(
      fc.property(aCity, anItem, aDay, fc.nat(3000), (city, item, on, days) => {
        const before = walk(processFor(city), item, on);
        const after = walk(processFor(city), item, addDays(on, days));
        if (before.state.stage !== 'concluded' || after.state.stage === 'concluded') return;
        const later = after.traces.slice(before.traces.length).map((trace) => trace.act.class);
        expect(later.some((name) => REOPENING.includes(name))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays as it is until the day it says it could change', () => {
    fc.assert(
      fc.property(aCity, anItem, aDay, fc.nat(1200), (city, item, on, days) => {
        const status = statusOn(processFor(city), item, on);
        const later = addDays(on, days);
        if (status.validUntil !== null && later >= status.validUntil) return;
        expect(statusOn(processFor(city), item, later)).toEqual(status);
      }),
      { numRuns: 2000 },
    );
  });
});
