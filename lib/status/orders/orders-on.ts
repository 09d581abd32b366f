import { addDays } from '../../dates/days';
import type { CityProcess } from '../process';
import { type DerivedStatus, statusOn } from '../status';
import type { StatusAction, StatusItem } from '../status-item';
import { compareOrderNumbers } from './order-number';
import { issuedOn, type OrderEffect, type OrderLink, type OrderNode, orderLinks } from './relations';

export type OrderOn = { key: string; number: string | null; status: DerivedStatus; revisedOn: string[] };

export type OrderFlag = {
  from: string;
  to: string;
  effect: OrderEffect;
  /** When the acting order was issued. */
  on: string;
  /** How the order it relies on had ended by then. */
  outcome: 'rescinded' | 'superseded' | 'expired';
  endedOn: string | null;
};

/**
 * Every order's status at the end of a day, sorted as people read their numbers, with the days it had been
 * revised or amended on by then. What one order does to another counts from the acting order's issue.
 */
export function ordersOn(process: CityProcess, orders: readonly OrderNode[], on: string): OrderOn[] {
  const links = orderLinks(orders);
  const byKey = new Map(orders.map((order) => [order.key, order]));
  return orders
    .map((order) => {
      const item = withEffects(order, links, byKey);
      const revised = item.actions.filter((action) => action.phase === 'order revised');
      return {
        key: order.key,
        number: order.number,
        status: statusOn(process, item, on),
        revisedOn: revised
          .flatMap((action) => (action.on !== null && action.on <= on ? [action.on] : []))
          .toSorted(),
      };
    })
    .toSorted((a, b) => compareOrderNumbers(a.number, b.number) || (a.key < b.key ? -1 : 1));
}

/** The orders in force at the end of a day, sorted as people read their numbers. */
export function ordersInForceOn(process: CityProcess, orders: readonly OrderNode[], on: string): OrderOn[] {
  return ordersOn(process, orders, on).filter((order) => order.status.outcome === 'in-force');
}

/** Orders that cite, extend or amend one that had already ended when they were issued, up to a day. */
export function flaggedOrders(process: CityProcess, orders: readonly OrderNode[], on: string): OrderFlag[] {
  const byKey = new Map(orders.map((order) => [order.key, order]));
  return orderLinks(orders).flatMap((link): OrderFlag[] => {
    const from = byKey.get(link.from);
    const day = from && issuedOn(from);
    if (!day || day > on || !RELYING.includes(link.effect)) return [];
    const target = ordersOn(process, orders, day).find((order) => order.key === link.to)?.status;
    if (target?.outcome !== 'rescinded' && target?.outcome !== 'superseded' && target?.outcome !== 'expired')
      return [];
    const { outcome, since } = target;
    return [{ from: link.from, to: link.to, effect: link.effect, on: day, outcome, endedOn: since }];
  });
}

const RELYING: readonly OrderEffect[] = ['cites', 'extends', 'amends'];

const PHASES: Partial<Record<OrderEffect, string>> = {
  rescinds: 'order rescinded',
  supersedes: 'order superseded',
  amends: 'order revised',
};

function withEffects(
  order: OrderNode,
  links: readonly OrderLink[],
  byKey: ReadonlyMap<string, OrderNode>,
): StatusItem {
  const effects = links.flatMap((link, index): StatusAction[] => {
    const phase = PHASES[link.effect];
    const actor = byKey.get(link.from);
    if (link.to !== order.key || phase === undefined || actor === undefined) return [];
    return [effectOf(`${order.key}/by-${actor.key}`, phase, issuedOn(actor), link.confidence, 1000 + index)];
  });
  const end = order.expiresOn ?? null;
  const lapsedOn = end === null ? null : addDays(end, 1);
  const expiry =
    end === null ? [] : [effectOf(`${order.key}/expiry`, 'order expired', lapsedOn, 'stated', 2000)];
  return { ...order.item, actions: [...order.item.actions, ...effects, ...expiry] };
}

function effectOf(
  key: string,
  phase: string,
  on: string | null,
  confidence: StatusAction['confidence'],
  position: number,
): StatusAction {
  return {
    key,
    on,
    precision: on === null ? 'unknown' : 'day',
    time: null,
    raw: null,
    text: null,
    phase,
    result: null,
    consent: null,
    confidence,
    agendaSequence: null,
    minutesSequence: null,
    position,
    note: null,
    body: null,
    tally: null,
  };
}
