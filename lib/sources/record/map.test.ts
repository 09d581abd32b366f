import { describe, expect, it } from 'vitest';
import { dateFormat } from '../../words/english';
import { facts, record } from './fixtures/denver';

const items = facts.items.filter((item) => item.kind !== 'executive-order');
const orders = facts.items.filter((item) => item.kind === 'executive-order');
const actions = items.flatMap((item) => item.actions);
const rollCalls = actions.flatMap((action) => action.rollCall ?? []);
const hasTally = (call: (typeof rollCalls)[number]) =>
  [call.yes, call.no, call.abstain, call.absent].some((count) => count !== null);
const find = (key: string) => facts.items.find((item) => item.key === key);

describe('the embedded record as facts', () => {
  it.each([
    ['items', items.length, 187],
    ['items with a number', items.filter((item) => item.number).length, 158],
    ['items with an official title', items.filter((item) => item.officialTitle).length, 113],
    ['items with a printed status', items.filter((item) => item.sourceStatus).length, 108],
    ['actions', actions.length, 300],
    ['stated actions', actions.filter((action) => action.confidence === 'stated').length, 280],
    ['tallies', rollCalls.filter(hasTally).length, 57],
    ['votes', rollCalls.flatMap((call) => call.votes).length, 425],
    ['votes worked out', rollCalls.flatMap((call) => call.votes).filter((vote) => vote.inferred).length, 155],
    ['people', facts.people.length, 33],
    ['seats', facts.people.flatMap((person) => person.seats).length, 66],
    ['bodies', facts.bodies.length, 28],
    ['executive orders', orders.length, 11],
    ['sources', facts.sources.length, 226],
    ['contradictions', facts.contradictions.length, 12],
    ['sponsors', items.flatMap((item) => item.sponsors).length, 89],
    ['documents', items.flatMap((item) => item.documents).length, 33],
    ['relations', facts.items.flatMap((item) => item.relations).length, 25],
    ['meetings inferred from dated actions', facts.meetings.length, 123],
    ['announced events', items.flatMap((item) => item.nextEvents).length, 10],
  ])('holds every one of the %s', (_, found, expected) => expect(found).toBe(expected));

  it('holds the process and jurisdiction facts, unknown ones with their note', () => {
    const leaves = facts.process.filter((fact) => !fact.path.startsWith('record.'));
    expect(leaves).toHaveLength(60);
    expect(leaves.filter((fact) => fact.value === null)).toHaveLength(4);
    expect(leaves.every((fact) => fact.value !== null || fact.note !== null)).toBe(true);
    expect(leaves.find((fact) => fact.path === 'process.clocks.mayor_days')?.value).toBe(5);
  });

  it('names nothing that is not there', () => {
    const sources = new Set(facts.sources.map((source) => source.key));
    const bodies = new Set(facts.bodies.map((body) => body.key));
    const people = new Set(facts.people.map((person) => person.key));
    const keys = new Set(facts.items.map((item) => item.key));
    for (const item of facts.items) {
      const cited = [item, ...item.sponsors, ...item.actions, ...item.documents, ...item.relations];
      expect(cited.flatMap((row) => row.sourceKeys).filter((key) => !sources.has(key))).toEqual([]);
      expect(item.actions.flatMap((row) => row.bodyKey ?? []).filter((key) => !bodies.has(key))).toEqual([]);
      expect(item.actions.flatMap((row) => row.moverKey ?? []).filter((key) => !people.has(key))).toEqual([]);
      expect(item.relations.flatMap((row) => row.targetKey ?? []).filter((key) => !keys.has(key))).toEqual(
        [],
      );
    }
    expect(new Set(facts.items.flatMap((item) => item.actions.map((action) => action.key))).size).toBe(
      facts.items.flatMap((item) => item.actions).length,
    );
  });

  it('leaves behind only what follows from the rest', () => {
    const weekday = dateFormat({ weekday: 'long' });
    for (const item of record.items) {
      expect(item.status.basis).toBe(item.status.raw === null ? null : 'printed');
      for (const action of item.actions.filter((row) => row.weekday !== undefined)) {
        expect(weekday.format(new Date(`${action.date}T00:00:00Z`))).toBe(action.weekday);
      }
      for (const relation of item.relations) {
        const target = find(relation.target.replace('EO ', 'eo-'));
        expect(target !== undefined).toBe(relation.in_record);
      }
    }
  });

  it('carries the signing of CB 17-0940 with hour, place and guests', () => {
    const signing = find('17-0940')?.actions.at(-1);
    expect(signing).toMatchObject({ on: '2017-08-31', time: '14:30', phase: 'signing', bodyKey: 'mayor' });
    expect(signing?.place).toContain('Parr-Widener Community Room');
    expect(signing?.participants.map((who) => who.personKey)).toEqual([
      'michael-b-hancock',
      'robin-kniech',
      'paul-lopez',
      null,
      null,
    ]);
    expect(find('17-0940')?.relations.map((relation) => relation.targetKey)).toContain('eo-142');
  });

  it('keeps a month as a month and an unknown day as unknown', () => {
    expect(find('25-1851')?.actions[0]).toMatchObject({ on: '2025-11-01', precision: 'month' });
    expect(find('22-1604')?.actions.at(-1)).toMatchObject({ on: null, precision: 'unknown' });
  });

  it('turns the dates and listings of executive orders into actions', () => {
    const told = (key: string) => find(key)?.actions.map((row) => [row.on, row.text, row.confidence]);
    expect(told('eo-3')).toEqual([
      ['2011-07-01', 'Order revised', 'stated'],
      ['2018-10-28', 'Order issued', 'inferred'],
    ]);
    expect(told('eo-15')).toEqual([
      ['2014-03-20', 'Order issued', 'inferred'],
      [null, 'Listed as rescinded', 'inferred'],
    ]);
    expect(told('eo-18')).toEqual([[null, 'Order issued', 'inferred']]);
    expect(told('eo-142')?.filter(([, text]) => text === 'Order issued')).toEqual([
      ['2017-08-31', 'Order issued', 'stated'],
    ]);
    expect(find('mayors-memo-2023-continuation-of-orders')?.number).toBeNull();
  });

  it('ties each contradiction to its item where it speaks of one', () => {
    expect(facts.contradictions.map((row) => row.itemKeys[0] ?? null)).toEqual([
      'unnumbered-2017-psepa-first-version',
      '17-0940',
      '17-0940',
      '17-0940',
      '17-0940',
      'eo-142',
      '21-1182',
      '21-1182',
      '16-0625',
      null,
      '24-1765',
      '25-1726',
    ]);
  });
});
