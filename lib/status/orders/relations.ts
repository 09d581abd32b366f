import type { RelationFacts } from '../../legislation/facts';
import type { Confidence } from '../../words/vocabulary';
import type { StatusItem } from '../status-item';

/** An executive order with what it says about other items, named by their keys. */
export type OrderNode = {
  key: string;
  number: string | null;
  item: StatusItem;
  relations: Pick<RelationFacts, 'kind' | 'targetKey' | 'confidence'>[];
  /** Its own last day, where it names one; `extends` relations do not move it, they are shown. */
  expiresOn?: string | null;
};

export type OrderEffect = 'rescinds' | 'supersedes' | 'amends' | 'extends' | 'cites';

/** One order acting on another. */
export type OrderLink = { from: string; to: string; effect: OrderEffect; confidence: Confidence };

const EFFECTS: Record<string, OrderEffect> = {
  rescinds: 'rescinds',
  revokes: 'rescinds',
  repeals: 'rescinds',
  supersedes: 'supersedes',
  replaces: 'supersedes',
  amends: 'amends',
  revises: 'amends',
  extends: 'extends',
  continues: 'extends',
  cites: 'cites',
};

const INVERSE: Record<string, OrderEffect> = {
  'rescinded by': 'rescinds',
  'revoked by': 'rescinds',
  'repealed by': 'rescinds',
  'superseded by': 'supersedes',
  'replaced by': 'supersedes',
  'amended by': 'amends',
  'revised by': 'amends',
  'extended by': 'extends',
  'continued by': 'extends',
  'cited by': 'cites',
};

/** Every link among orders, each once, whichever of the two orders states it; other relations are left out. */
export function orderLinks(orders: readonly OrderNode[]): OrderLink[] {
  const links = new Map<string, OrderLink>();
  for (const order of orders) {
    for (const { kind, targetKey, confidence } of order.relations) {
      if (targetKey === null) continue;
      const name = kind.trim().toLowerCase();
      const forward = EFFECTS[name];
      const effect = forward ?? INVERSE[name];
      if (effect === undefined) continue;
      const [from, to] = forward ? [order.key, targetKey] : [targetKey, order.key];
      const id = JSON.stringify([from, to, effect]);
      if (!links.has(id) || confidence === 'stated') links.set(id, { from, to, effect, confidence });
    }
  }
  return [...links.values()].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The day an order was issued, as its actions say; null when undated or never. */
export function issuedOn(order: OrderNode): string | null {
  const issued = order.item.actions.find((action) => action.phase === 'order issued');
  return issued?.on ?? null;
}
