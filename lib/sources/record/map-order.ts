import type { ItemFacts } from '@/lib/legislation/facts';
import { actionsOfOrder } from '../../status/orders/executive-orders';
import { mapRelation } from './map-item';
import type { RecordOrder } from './shapes';

/** The key of an order, `eo-142`; the mayors' memo without a number keeps a readable one with its year. */
export function orderKey(order: RecordOrder): string {
  if (order.number !== null) return `eo-${order.number.toLowerCase()}`;
  return `mayors-memo-${order.signed_on?.slice(0, 4) ?? 'undated'}-continuation-of-orders`;
}

/** One executive order as an item whose actions are its issue, revisions, listings and recorded history. */
export function mapOrder(order: RecordOrder, known: ReadonlySet<string>): ItemFacts {
  const key = orderKey(order);
  const facts = {
    signedOn: order.signed_on,
    seriesMayor: order.series_mayor,
    seriesMayorKey: order.series_mayor_id,
    seriesMayorBasis: order.series_mayor_basis,
    titleAsSeen: order.title_as_seen,
    contents: order.contents,
    revisions: order.revisions.map((revision) => ({ on: revision.date, note: revision.note })),
  };
  const history = order.history.map((entry) => ({
    on: entry.date,
    text: entry.what,
    sourceKeys: entry.source_ids,
  }));
  return {
    key,
    kind: 'executive-order',
    sourceKind: null,
    number: order.number,
    displayNumber: order.number === null ? null : `EO ${order.number}`,
    numberConfidence: order.number === null ? null : 'stated',
    alternateNumbers: [],
    officialTitle: order.title,
    shortTitle: null,
    description: null,
    notes: null,
    confidence: order.confidence,
    sourceStatus: order.status,
    sourceStatusSeenOn: null,
    introducedOn: null,
    effectiveOn: null,
    enactmentNumber: null,
    committeeKey: null,
    version: null,
    pageUrl: null,
    topics: [],
    codeSections: [],
    order: facts,
    sponsors: [],
    actions: actionsOfOrder({
      key,
      ...facts,
      listedAs: order.status,
      history,
      bodyKey: 'mayor',
      bodyName: 'Mayor of the City and County of Denver',
      sourceKeys: order.source_ids,
    }),
    documents: [],
    texts: [],
    relations: order.relations.map((relation) => mapRelation(relation, known)),
    nextEvents: [],
    sourceKeys: order.source_ids,
  };
}
