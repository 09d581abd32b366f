import type { BodyFacts } from '@/lib/legislation/facts';
import { type MapContext, sourceKey } from './map-context';
import { plainLine } from './plain-text';
import { readRows } from './rows';
import { bodyShape } from './shapes';

const kinds: [RegExp, string][] = [
  [/committee|caucus|task force|commission|delegation|conference/i, 'committee'],
  [
    /^(the )?(city|town|county|metropolitan|common|borough)?\s*(council|board of supervisors|primary legislative body)$/i,
    'legislature',
  ],
  [/^(office of the )?mayor/i, 'executive'],
];

/**
 * The bodies of the source by id, which outlives renaming. The kind is read from the type the city gave the body,
 * else from its name; `other` where neither says.
 */
export function mapBodies(context: MapContext, rows: unknown[]): BodyFacts[] {
  return readRows(bodyShape, rows, 'body', context.issues).map((row) => {
    const name = plainLine(row.BodyName) ?? `Body ${row.BodyId}`;
    return {
      key: String(row.BodyId),
      name,
      shortName: null,
      kind: kindOf(plainLine(row.BodyTypeName)) ?? kindOf(name) ?? 'other',
      memberCount: row.BodyNumberOfMembers || null,
      note: null,
      sourceKeys: [sourceKey],
    };
  });
}

function kindOf(text: string | null): string | null {
  return kinds.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? null;
}
