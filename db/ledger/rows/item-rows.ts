import type { ItemFacts } from '@/lib/legislation/facts';
import type { Ledger } from '../ledger';
import type { WantedItem } from '../nouns/item-row';
import { storable } from './value';

/** An item's own row as its source has it: no id, no address, nothing derived. */
export function itemRow(ledger: Ledger, facts: ItemFacts): WantedItem {
  const { order } = facts;
  return storable({
    cityId: ledger.cityId,
    key: facts.key,
    kind: facts.kind,
    sourceKind: facts.sourceKind,
    number: facts.number,
    displayNumber: facts.displayNumber,
    numberConfidence: facts.numberConfidence,
    alternateNumbers: facts.alternateNumbers,
    officialTitle: facts.officialTitle,
    shortTitle: facts.shortTitle,
    description: facts.description,
    notes: facts.notes,
    confidence: facts.confidence,
    sourceStatus: facts.sourceStatus,
    sourceStatusSeenOn: facts.sourceStatusSeenOn,
    introducedOn: facts.introducedOn,
    effectiveOn: facts.effectiveOn,
    enactmentNumber: facts.enactmentNumber,
    committeeId: ledger.bodies.idOf(facts.committeeKey),
    version: facts.version,
    pageUrl: facts.pageUrl,
    topics: facts.topics,
    codeSections: facts.codeSections,
    signedOn: order?.signedOn ?? null,
    seriesMayor: order?.seriesMayor ?? null,
    seriesMayorId: ledger.people.idOf(order?.seriesMayorKey ?? null),
    seriesMayorBasis: order?.seriesMayorBasis ?? null,
    titleAsSeen: order?.titleAsSeen ?? null,
    contents: order?.contents ?? null,
  });
}

/** The rows of an item's lists other than its actions, by list, each with the keys of the sources it cites. */
export function listRows(ledger: Ledger, itemId: number, facts: ItemFacts) {
  const own = { cityId: ledger.cityId, itemId };
  return {
    sponsors: facts.sponsors
      .toSorted((a, b) => a.position - b.position)
      .map(({ personKey, bodyKey, name, role, sourceKeys }, index) => {
        const [personId, bodyId] = [ledger.people.idOf(personKey), ledger.bodies.idOf(bodyKey)];
        return cited({ ...own, personId, bodyId, name, role, position: index + 1 }, sourceKeys);
      }),
    documents: facts.documents.map(({ sourceKeys, ...row }, index) =>
      cited({ ...own, ...row, position: index + 1 }, sourceKeys),
    ),
    texts: facts.texts.map((row) => cited({ ...own, ...row }, [])),
    relations: facts.relations.map(({ sourceKeys, ...row }, index) =>
      cited({ ...own, ...row, position: index + 1 }, sourceKeys),
    ),
    nextEvents: facts.nextEvents.map(({ sourceKeys, bodyKey, on, what }, index) =>
      cited({ ...own, on, what, bodyId: ledger.bodies.idOf(bodyKey), position: index + 1 }, sourceKeys),
    ),
    revisions: (facts.order?.revisions ?? []).map(({ on, note }) =>
      cited({ ...own, revisedOn: on, note }, []),
    ),
  };
}

function cited<Row>(row: Row, sourceKeys: string[]) {
  return { row: storable(row), sourceKeys };
}
