import type { RelationDto } from '../views/items';
import { capitalized } from './english';

const PAIRS = [
  ['replaces', 'replaced by'],
  ['amends', 'amended by'],
  ['supersedes', 'superseded by'],
  ['rescinds', 'rescinded by'],
  ['carries out', 'carried out by'],
  ['extends', 'extended by'],
  ['follows', 'followed by'],
  ['rejects', 'rejected by'],
  ['retains or repeals', 'retained or repealed by'],
  ['amends the contract of', 'its contract was amended by'],
  ['amends the fund created by', 'its fund was amended by'],
  ['returns to the subject of', 'its subject is taken up again by'],
] as const;
const REVERSED = new Map<string, string>(
  PAIRS.flatMap(([from, to]) => [[from, to] as const, [to, from] as const]),
);
const MUTUAL = new Set(['companion', 'competing', 'same policy line', 'related']);

/** The tie as seen from this item, with a capital: one that the other item names is turned round. */
export function relationWords({ kind, incoming }: Pick<RelationDto, 'kind' | 'incoming'>) {
  const plain = kind.replaceAll(/[-_]/g, ' ').trim() || 'related';
  const words = incoming ? (REVERSED.get(plain) ?? turned(plain)) : plain;
  return capitalized(words);
}

/** Each tie once: one that both items name, in whatever words, is kept as this item names it. */
export function distinctRelations(relations: readonly RelationDto[]) {
  const seen = new Set<string>();
  return relations
    .toSorted((a, b) => Number(a.incoming) - Number(b.incoming))
    .filter((relation) => {
      const key = `${relationWords(relation)} ${relation.slug ?? relation.title}`;
      return !seen.has(key) && seen.add(key);
    });
}

function turned(plain: string) {
  return MUTUAL.has(plain) ? plain : `named there as “${plain}”`;
}
