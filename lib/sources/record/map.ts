import type { CityFacts, ContradictionFacts, PersonFacts, ProcessFacts } from '@/lib/legislation/facts';
import { mapItem } from './map-item';
import { bodiesThatMeet, meetingsOf } from './map-meetings';
import { mapOrder, orderKey } from './map-order';
import type { EmbeddedRecord, RecordContradiction, RecordLeaf, RecordPerson, RecordTree } from './shapes';

/**
 * The embedded record as facts in the record's own order, executive orders after the items with their actions
 * already made of their dates and listings. Keys are the record's ids. Left behind because they follow from
 * the rest: an action's weekday, a relation's `in_record`, a status's `basis`; and `outcome`, the tests' key.
 */
export function mapRecord(record: EmbeddedRecord): CityFacts {
  const names = {
    person: new Map(record.people.map((person) => [person.id, person.name])),
    body: new Map(record.bodies.map((body) => [body.id, body.name])),
    meet: bodiesThatMeet(record.bodies),
  };
  const known = new Set([...record.items.map((item) => item.id), ...record.executive_orders.map(orderKey)]);
  return {
    asOf: record.as_of,
    sources: record.sources.map((source) => ({
      key: source.id,
      url: source.url,
      publisher: source.publisher,
      title: source.title,
      publishedOn: source.published,
      kind: source.kind,
      hosting: source.hosting,
      note: source.note ?? null,
    })),
    bodies: record.bodies.map((body) => ({
      key: body.id,
      name: body.name,
      shortName: body.short,
      kind: body.kind,
      memberCount: body.members ?? null,
      note: body.note ?? null,
      sourceKeys: body.source_ids,
    })),
    people: record.people.map(mapPerson),
    items: [
      ...record.items.map((item) => mapItem(item, names, known)),
      ...record.executive_orders.map((order) => mapOrder(order, known)),
    ],
    meetings: meetingsOf(record),
    contradictions: record.contradictions.map((row, index) => mapContradiction(row, index + 1, known)),
    process: [
      { path: 'record.schema_version', value: record.schema_version, ...ownFact },
      { path: 'record.as_of', value: record.as_of, ...ownFact },
      ...leavesOf('jurisdiction', record.jurisdiction),
      ...leavesOf('process', record.process),
    ],
  };
}

const ownFact = { sourceUrl: null, confidence: null, asOf: null, note: null };

function mapPerson(person: RecordPerson): PersonFacts {
  return {
    key: person.id,
    name: person.name,
    sourceName: person.legistar_name ?? null,
    alsoKnownAs: person.also_known_as ?? [],
    note: person.note ?? null,
    seats: person.roles.map((role) => ({
      title: role.title,
      seat: role.seat,
      bodyKey: role.body,
      startOn: role.start,
      endOn: role.end,
      sourceUrl: role.source_url,
      termSourceUrl: role.term_source_url ?? null,
      note: role.note ?? null,
    })),
  };
}

/** Contradictions that name their item in words only, by topic. */
const ITEMS_OF_TOPIC: Record<string, readonly string[]> = {
  'Committee vote of 2017-08-02 on the first version': ['unnumbered-2017-psepa-first-version', '17-0940'],
  'Day of the unveiling': ['17-0940'],
  'Start of the legal services fund': ['eo-142'],
};

function mapContradiction(
  row: RecordContradiction,
  position: number,
  known: ReadonlySet<string>,
): ContradictionFacts {
  const named = ITEMS_OF_TOPIC[row.topic] ?? /\b\d\d-\d{4}\b/.exec(row.topic)?.slice(0, 1) ?? [];
  return {
    key: `contradiction-${position}`,
    topic: row.topic,
    detail: row.detail,
    used: row.used,
    itemKeys: named.filter((key) => known.has(key)),
    sourceKeys: row.source_ids,
  };
}

function leavesOf(path: string, tree: RecordTree): ProcessFacts[] {
  return Object.entries(tree).flatMap(([name, node]) => {
    if (!isLeaf(node)) return leavesOf(`${path}.${name}`, node);
    return [
      {
        path: `${path}.${name}`,
        value: node.value,
        sourceUrl: node.source_url,
        confidence: node.confidence,
        asOf: node.as_of,
        note: node.note ?? null,
      },
    ];
  });
}

function isLeaf(node: RecordLeaf | RecordTree): node is RecordLeaf {
  return 'value' in node && 'source_url' in node;
}
