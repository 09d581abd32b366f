import { describe, expect, it } from 'vitest';
import { facts, record } from '../sources/record/fixtures/denver';
import type { Kind } from '../words/vocabulary';
import { agrees } from './agreement';
import { DENVER } from './cities/denver';
import { denverItem } from './fixtures/denver-record';
import { wordedOn } from './fixtures/worded-on';
import type { DerivedStatus } from './status';

const TODAY = '2026-03-31';

type Expected = Partial<Pick<DerivedStatus, 'stage' | 'outcome' | 'route' | 'activity' | 'inferred'>>;

const concluded = (outcome: DerivedStatus['outcome'], rest: Expected = {}): Expected => ({
  stage: 'concluded',
  outcome,
  ...rest,
});

/** The record's own reading of each item's end, in our words. Null: what the actions say. */
const KEY: Record<string, (kind: Kind) => Expected | null> = {
  signed: () => concluded('enacted', { route: 'signed' }),
  passed: (kind) =>
    kind === 'bill'
      ? concluded('enacted', { route: null, inferred: true })
      : concluded(kind === 'resolution' ? 'adopted' : 'received'),
  'approved-by-voters': () => concluded('enacted', { route: 'voters' }),
  'referred-to-voters': () => concluded('referred-to-voters'),
  adopted: (kind) => concluded(kind === 'nomination' ? 'confirmed' : 'adopted', { route: null }),
  'passed-over-rejection': () => concluded('adopted'),
  filed: () => concluded('received'),
  heard: () => concluded('received'),
  failed: () => concluded('failed'),
  'failed-first-reading': () => concluded('failed'),
  'failed-final-reading': () => concluded('failed'),
  vetoed: () => ({ stage: 'on-floor', outcome: null }),
  'vetoed-override-failed': () => concluded('vetoed'),
  withdrawn: () => concluded('withdrawn'),
  superseded: () => concluded('superseded'),
  postponed: () => ({ stage: 'on-floor', outcome: null, activity: 'held' }),
  'postponed-in-committee': () => ({ stage: 'in-committee', outcome: null, activity: 'held' }),
  'in-committee': () => ({ stage: 'in-committee', outcome: null }),
  'out-of-committee': () => ({ stage: 'reported', outcome: null }),
  'on-agenda': () => ({ stage: 'on-floor', outcome: null }),
  unknown: () => null,
};

const NO_VOTE = 'the key rests on the printed word alone; the last action on record is ';

/** Items whose key no action shows: ours says what the actions say, and the printed word stands beside it. */
const EXCEPTIONS: Record<string, { is: Expected; reason: string }> = {
  '17-1181': { is: { stage: 'reported' }, reason: `${NO_VOTE}the Mayor-Council agenda` },
  '17-1183': { is: { stage: 'reported' }, reason: `${NO_VOTE}the Mayor-Council agenda` },
  '19-1387': { is: { stage: 'in-committee' }, reason: `${NO_VOTE}a committee agenda` },
  '21-0610': { is: { stage: 'on-floor' }, reason: `${NO_VOTE}the council agenda` },
  '25-1211': { is: { stage: 'reported' }, reason: `${NO_VOTE}the Mayor-Council agenda` },
  '23-1160': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a call-out` },
  '24-0976': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
  '21-1230': { is: { stage: 'filed' }, reason: `${NO_VOTE}a notice ordered published` },
  '15-0293': { is: { stage: 'on-floor' }, reason: `${NO_VOTE}first reading` },
  '22-1629': { is: { stage: 'on-floor' }, reason: `${NO_VOTE}first reading, hearing to come` },
  '19-1236': { is: { stage: 'reported' }, reason: `${NO_VOTE}the committee’s yes` },
  '19-1334': { is: { stage: 'reported' }, reason: `${NO_VOTE}the committee’s yes` },
  '22-1450': { is: { stage: 'reported' }, reason: `${NO_VOTE}the committee’s yes` },
  '21-0572': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
  '21-0592': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
  '22-0938': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
  '23-0513': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
  '24-1312': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
  '25-0167': { is: { stage: 'on-floor', activity: 'held' }, reason: `${NO_VOTE}a postponement` },
};

const keyed = record.items.map((item) => ({ key: item.id, kind: item.kind, outcome: item.outcome }));

describe('every item of Denver’s record against the record’s own reading', () => {
  it.each(keyed.filter(({ key }) => !(key in EXCEPTIONS)))('$key: $outcome', ({ key, kind, outcome }) => {
    const status = wordedOn(DENVER, denverItem(key), TODAY);
    const expected = KEY[outcome]?.(kind);
    if (expected === undefined) throw new Error(`The key knows no ${outcome}`);
    expect(status).toMatchObject(expected ?? {});
    expect(status.unknownWordings).toEqual([]);
    expect(status.outcome === null).toBe(status.stage !== 'concluded');
  });

  it.each(Object.entries(EXCEPTIONS))('%s differs from the key: $reason', (key, { is }) => {
    const item = facts.items.find((candidate) => candidate.key === key);
    const status = wordedOn(DENVER, denverItem(key), TODAY);
    expect(status).toMatchObject({ ...is, outcome: null });
    expect(agrees(DENVER, item?.sourceStatus ?? null, status)).toBe(false);
  });

  it('agrees with the printed word of every item that is no exception', () => {
    const disagreeing = facts.items
      .filter((item) => item.kind !== 'executive-order' && !(item.key in EXCEPTIONS))
      .filter(
        (item) => agrees(DENVER, item.sourceStatus, wordedOn(DENVER, denverItem(item.key), TODAY)) === false,
      );
    expect(disagreeing.map((item) => item.key)).toEqual([]);
  });
});

describe('executive orders', () => {
  it.each([
    ['eo-142', 'in-force', false],
    ['eo-1', 'in-force', true],
    ['eo-3', 'in-force', true],
    ['eo-6', 'in-force', true],
    ['eo-8', 'in-force', true],
    ['eo-13', 'in-force', true],
    ['eo-15', 'rescinded', true],
    ['eo-16', 'in-force', true],
    ['eo-17', 'in-force', true],
    ['eo-18', 'in-force', true],
    ['mayors-memo-2023-continuation-of-orders', 'in-force', true],
  ] as const)('%s is %s (inferred: %s)', (key, outcome, inferred) => {
    expect(wordedOn(DENVER, denverItem(key), TODAY)).toMatchObject({ stage: 'concluded', outcome, inferred });
  });

  it('says an order revised before its listed issue was in force from the earlier date, by inference', () => {
    expect(wordedOn(DENVER, denverItem('eo-3'), '2015-01-01')).toMatchObject({
      outcome: 'in-force',
      inferred: true,
      because: { actionKey: 'eo-3/revised-2011-07-01', rule: 'order-revised' },
    });
  });
});

describe('CB 17-0940 on the days of its life', () => {
  it.each([
    ['2017-08-15', null, null, false, 'Not yet filed on that day'],
    ['2017-08-16', 'filed', 'Unveiled', false, 'Unveiled on Wednesday, August 16, 2017'],
    ['2017-08-20', 'filed', 'Unveiled', false, 'Unveiled on Wednesday, August 16, 2017'],
    ['2017-08-21', 'on-floor', 'First reading', true, 'First reading on Monday, August 21, 2017'],
    [
      '2017-08-28',
      'with-executive',
      'Passed; before the mayor',
      false,
      'Passed by the council on Monday, August 28, 2017; now before the mayor',
    ],
    [
      '2017-08-30',
      'with-executive',
      'Passed; before the mayor',
      false,
      'Passed by the council on Monday, August 28, 2017; now before the mayor',
    ],
    ['2017-08-31', 'concluded', null, false, 'Signed by the mayor on Thursday, August 31, 2017'],
    ['2026-03-31', 'concluded', null, false, 'Signed by the mayor on Thursday, August 31, 2017'],
  ])('%s: %s', (on, stage, step, inferred, sentence) => {
    expect(wordedOn(DENVER, denverItem('17-0940'), on)).toMatchObject({ stage, step, inferred, sentence });
  });

  it('names the signing and its rule as the reason', () => {
    expect(wordedOn(DENVER, denverItem('17-0940'), TODAY)).toMatchObject({
      outcome: 'enacted',
      route: 'signed',
      since: '2017-08-31',
      because: { actionKey: '17-0940/7', rule: 'signed' },
      validUntil: null,
    });
  });
});

describe('what is held, waiting or decided by a clock', () => {
  it('says until when and at whose call a contract was put off', () => {
    expect(wordedOn(DENVER, denverItem('17-0687'), '2017-07-25')).toMatchObject({
      stage: 'on-floor',
      activity: 'held',
      heldUntil: '2017-07-31',
      heldBy: 'Clark',
      because: { rule: 'called-out' },
      validUntil: '2017-07-31',
    });
  });

  it('reckons a week from a call-out that names no day', () => {
    expect(wordedOn(DENVER, denverItem('17-0822'), '2017-08-07')).toMatchObject({
      heldUntil: '2017-08-14',
      heldBy: 'Flynn',
    });
  });

  it('leaves a passed bill with the mayor until the window has certainly run out, then infers law', () => {
    const before = wordedOn(DENVER, denverItem('16-0498'), '2016-09-12');
    const after = wordedOn(DENVER, denverItem('16-0498'), '2016-09-13');
    expect(before).toMatchObject({
      stage: 'with-executive',
      outcome: null,
      validUntil: '2016-09-13',
      actBy: null,
    });
    expect(after).toMatchObject({ outcome: 'enacted', route: null, inferred: true });
    expect(after.because).toMatchObject({ rule: 'window-run-out' });
    expect(after.sentence).not.toMatch(/signed/i);
  });

  it('keeps a veto open while no override deadline is known, until the term ends', () => {
    expect(wordedOn(DENVER, denverItem('24-1791'), TODAY)).toMatchObject({
      stage: 'on-floor',
      outcome: null,
      step: 'Vetoed: override possible until the end of the term',
      validUntil: '2027-07-20',
    });
    expect(wordedOn(DENVER, denverItem('24-1791'), '2027-07-20')).toMatchObject({
      outcome: 'vetoed',
      inferred: true,
      because: { rule: 'override-window-closed' },
    });
  });

  it('shows an adoption of month precision as the month and counts it at the month’s end', () => {
    expect(wordedOn(DENVER, denverItem('25-1851'), '2025-11-29').stage).toBeNull();
    expect(wordedOn(DENVER, denverItem('25-1851'), '2025-11-30').sentence).toBe('Adopted in November 2025');
  });
});
