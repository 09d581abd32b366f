import type { ItemFacts, RelationFacts } from '@/lib/legislation/facts';
import { mapAction, type Names } from './map-action';
import type { RecordItem, RecordRelation } from './shapes';

/**
 * One item of the record as facts; its `outcome` stays behind, since a status is derived and never read.
 * `known` holds the keys of every item of the record: a relation to one outside it keeps its text only.
 */
export function mapItem(item: RecordItem, names: Names, known: ReadonlySet<string>): ItemFacts {
  return {
    key: item.id,
    kind: item.kind,
    sourceKind: null,
    number: item.file_number,
    displayNumber: item.display,
    numberConfidence: item.file_number === null ? null : (item.file_number_confidence ?? 'stated'),
    alternateNumbers: [],
    officialTitle: item.official_title,
    shortTitle: item.short_title ?? null,
    description: item.plain_description,
    notes: item.notes,
    confidence: 'stated',
    sourceStatus: item.status.raw,
    sourceStatusSeenOn: item.status.seen,
    introducedOn: item.file_created,
    effectiveOn: item.effective_date,
    enactmentNumber: null,
    committeeKey: item.committee,
    version: null,
    pageUrl: null,
    topics: item.topics,
    codeSections: item.code_sections,
    order: null,
    sponsors: item.sponsors.map((sponsor, index) => ({
      personKey: sponsor.person_id,
      bodyKey: null,
      name: sponsor.name,
      role: sponsor.role,
      position: index + 1,
      sourceKeys: sponsor.source_ids,
    })),
    actions: item.actions.map((action, index) => mapAction(item.id, action, index + 1, names)),
    documents: item.documents.map((document, index) => ({
      key: `${item.id}/${index + 1}`,
      title: document.title,
      url: document.url,
      kind: document.kind,
      sourceKeys: document.source_ids,
    })),
    texts: [],
    relations: item.relations.map((relation) => mapRelation(relation, known)),
    nextEvents: item.next_events.map((event) => ({
      on: event.date,
      bodyKey: event.body_id,
      what: event.what,
      sourceKeys: event.source_ids,
    })),
    sourceKeys: item.source_ids,
  };
}

/** One relation; `EO 142` becomes the order's key. A note saying `(inferred)` is read as such. */
export function mapRelation(relation: RecordRelation, known: ReadonlySet<string>): RelationFacts {
  const key = relation.target.replace(/^EO /, 'eo-');
  return {
    kind: relation.kind,
    targetKey: known.has(key) ? key : null,
    targetText: relation.target_text ?? (known.has(key) ? null : relation.target),
    note: relation.note,
    confidence: relation.confidence ?? (relation.note?.includes('(inferred)') ? 'inferred' : 'stated'),
    sourceKeys: relation.source_ids,
  };
}
