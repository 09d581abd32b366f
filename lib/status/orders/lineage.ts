import { type OrderLink, type OrderNode, orderLinks } from './relations';

export type Lineage = {
  /** What the order acts on, nearest first, then what those act on. */
  before: OrderLink[];
  /** What acts on the order, nearest first, then what acts on those. */
  after: OrderLink[];
};

/** An order's ancestors and descendants through every link among orders; a circle is followed once. */
export function lineageOf(orders: readonly OrderNode[], key: string): Lineage {
  const links = orderLinks(orders);
  return { before: follow(links, key, 'from', 'to'), after: follow(links, key, 'to', 'from') };
}

function follow(
  links: readonly OrderLink[],
  key: string,
  near: 'from' | 'to',
  far: 'from' | 'to',
): OrderLink[] {
  const found: OrderLink[] = [];
  const seen = new Set([key]);
  let edge = [key];
  while (edge.length > 0) {
    const step = links.filter((link) => edge.includes(link[near]) && !found.includes(link));
    found.push(...step);
    edge = step.map((link) => link[far]).filter((next) => !seen.has(next));
    for (const next of edge) seen.add(next);
  }
  return found;
}
