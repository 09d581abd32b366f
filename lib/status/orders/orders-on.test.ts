import { describe, expect, it } from 'vitest';
import { facts } from '../../sources/record/fixtures/denver';
import { wordedStatus } from '../../words/status/worded-status';
import { DENVER } from '../cities/denver';
import { denverItem } from '../fixtures/denver-record';
import { storedAction } from '../fixtures/stored-item';
import { statusActionOf } from '../status-item';
import { actionsOfOrder } from './executive-orders';
import { lineageOf } from './lineage';
import { compareOrderNumbers } from './order-number';
import { flaggedOrders, ordersInForceOn, ordersOn } from './orders-on';
import type { OrderNode } from './relations';

/** Invented orders: the real record holds no chain of orders that rescind, extend or cite each other. */
function invented(
  number: string,
  signedOn: string | null,
  relations: [kind: string, target: string][] = [],
  expiresOn: string | null = null,
): OrderNode {
  const key = `invented-${number.toLowerCase()}`;
  const actions = actionsOfOrder({
    key,
    signedOn,
    seriesMayor: null,
    seriesMayorKey: null,
    seriesMayorBasis: null,
    titleAsSeen: null,
    contents: 'Invented for this test',
    revisions: [],
    listedAs: null,
    history: [],
    bodyKey: null,
    bodyName: null,
    sourceKeys: [],
  });
  return {
    key,
    number,
    item: {
      kind: 'executive-order',
      introducedOn: null,
      actions: actions.map((action) => statusActionOf(storedAction(action, new Map()))),
    },
    relations: relations.map(([kind, target]) => ({
      kind,
      targetKey: `invented-${target}`,
      confidence: 'stated' as const,
    })),
    expiresOn,
  };
}

const ORDERS: OrderNode[] = [
  invented('15', '2001-01-01'),
  invented('15A', '2002-01-01', [['amends', '15']]),
  invented('2.5', '2003-01-01', [], '2003-12-31'),
  invented('2.4', '2000-01-01', [['rescinded by', '2.10']]),
  invented('2.10', '2004-01-01'),
  invented('20', '2005-01-01', [
    ['extends', '2.4'],
    ['supersedes', '15'],
  ]),
  invented('21', '2006-01-01', [
    ['cites', '15'],
    ['cites', '20'],
  ]),
];

describe('order numbers', () => {
  it('sort as people read them', () => {
    const numbers = ['16', '2.10', '15A', '2.5', null, '15', 'XO 3', '2.4', '142', '2'];
    expect(numbers.toSorted(compareOrderNumbers)).toEqual([
      '2',
      '2.4',
      '2.5',
      '2.10',
      'XO 3',
      '15',
      '15A',
      '16',
      '142',
      null,
    ]);
  });
});

describe('orders on a day', () => {
  it.each([
    ['2000-06-01', ['2.4']],
    ['2002-06-01', ['2.4', '15', '15A']],
    ['2003-12-31', ['2.4', '2.5', '15', '15A']],
    ['2004-01-01', ['2.10', '15', '15A']],
    ['2005-01-01', ['2.10', '15A', '20']],
  ])('in force on %s: %j', (on, numbers) => {
    expect(ordersInForceOn(DENVER, ORDERS, on).map((order) => order.number)).toEqual(numbers);
  });

  it('says how each of the others ended', () => {
    const on = ordersOn(DENVER, ORDERS, '2006-06-01');
    const sentence = (number: string) => {
      const status = on.find((order) => order.number === number)?.status;
      return status && wordedStatus(DENVER, 'executive-order', status).sentence;
    };
    expect(sentence('2.4')).toBe('Rescinded on Thursday, January 1, 2004');
    expect(sentence('2.5')).toBe('Expired on Thursday, January 1, 2004');
    expect(sentence('15')).toBe('Superseded by another item on Saturday, January 1, 2005');
    expect(on.find((order) => order.number === '15')?.revisedOn).toEqual(['2002-01-01']);
  });

  it('flags what relies on an order that had ended, not what relies on a living one', () => {
    expect(flaggedOrders(DENVER, ORDERS, '2006-06-01')).toEqual([
      {
        from: 'invented-20',
        to: 'invented-2.4',
        effect: 'extends',
        on: '2005-01-01',
        outcome: 'rescinded',
        endedOn: '2004-01-01',
      },
      {
        from: 'invented-21',
        to: 'invented-15',
        effect: 'cites',
        on: '2006-01-01',
        outcome: 'superseded',
        endedOn: '2005-01-01',
      },
    ]);
    expect(flaggedOrders(DENVER, ORDERS, '2005-06-01')).toHaveLength(1);
  });

  it('follows the line of an order both ways, and a circle once', () => {
    const { before, after } = lineageOf(ORDERS, 'invented-15');
    expect(before).toEqual([]);
    expect(after.map((link) => link.from)).toEqual([
      'invented-15a',
      'invented-20',
      'invented-21',
      'invented-21',
    ]);
    expect(lineageOf(ORDERS, 'invented-20').before.map((link) => link.to)).toEqual([
      'invented-15',
      'invented-2.4',
    ]);
    const circle = [
      invented('1', '2001-01-01', [['amends', '2']]),
      invented('2', '2001-01-01', [['amends', '1']]),
    ];
    expect(lineageOf(circle, 'invented-1').before).toHaveLength(2);
  });

  it('counts Denver’s real orders: none in 2001, ten of eleven today', () => {
    const real = facts.items
      .filter((item) => item.kind === 'executive-order')
      .map((item) => ({
        key: item.key,
        number: item.number,
        item: denverItem(item.key),
        relations: item.relations,
      }));
    expect(ordersInForceOn(DENVER, real, '2026-03-31').map((order) => order.number)).toEqual([
      '1',
      '3',
      '6',
      '8',
      '13',
      '16',
      '17',
      '18',
      '142',
      null,
    ]);
    const dated = ordersInForceOn(DENVER, real, '2005-01-01').filter((order) => order.status.since !== null);
    expect(dated.map((order) => order.number)).toEqual(['6', '13']);
  });
});
