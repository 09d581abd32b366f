import type { RelationFacts } from '@/lib/legislation/facts';
import { beginningOf } from '@/lib/well-formed';
import type { MapContext } from './map-context';
import { plainLine } from './plain-text';
import { readRows } from './rows';
import { codeSectionShape, indexShape, relationShape } from './shapes';

/** The list of an item's facts that a side list becomes. */
export const factOf = { relations: 'relations', indexes: 'topics', codeSections: 'codeSections' } as const;

/**
 * The matters that a matter is tied to, once each, in the source's order. The source repeats a tie for each version
 * and does not say what kind it is, so it is `related`; a tie of a matter to itself says nothing. The target's text
 * is for where that matter is not on record here.
 */
export function mapRelations(context: MapContext, itemKey: string, rows: unknown[]): RelationFacts[] {
  const others = readRows(relationShape, rows, 'relation', context.issues).flatMap(
    ({ MatterRelationMatterId: id }) => (id ? [String(id)] : []),
  );
  return [...new Set(others)]
    .filter((targetKey) => targetKey !== itemKey)
    .map((targetKey) => ({
      kind: 'related',
      targetKey,
      targetText: `Matter ${targetKey} of the source`,
      note: null,
      confidence: 'stated',
      sourceKeys: [],
    }));
}

/** The index words of a matter as its city writes them, once each, in order of the alphabet. */
export function mapTopics(context: MapContext, rows: unknown[]): string[] {
  const names = readRows(indexShape, rows, 'index', context.issues).map((row) =>
    plainLine(row.MatterIndexName),
  );
  return distinct(names);
}

/** The sections of the city's code that a matter touches, as `number name`, once each, in order. */
export function mapCodeSections(context: MapContext, rows: unknown[]): string[] {
  const sections = readRows(codeSectionShape, rows, 'code-section', context.issues).map((row) => {
    const [number, name] = [plainLine(row.MatterCodeSectionNumber), plainLine(row.MatterCodeSectionName)];
    const parts = name?.startsWith(number ?? '') ? [name] : [number, name];
    return parts.filter(Boolean).join(' ') || null;
  });
  return distinct(sections);
}

/** An index of the database takes words of some thousand bytes. */
const LONGEST_WORD = 500;

function distinct(texts: (string | null)[]): string[] {
  const cut = texts.flatMap((text) => (text === null ? [] : [beginningOf(text, LONGEST_WORD)]));
  return [...new Set(cut)].sort();
}
