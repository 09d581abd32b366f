import type { filterOf } from '@/lib/legislation/filter';
import { capitalized } from '@/lib/words/english';
import { kindNoun } from '@/lib/words/kind-words';
import type { Kind } from '@/lib/words/vocabulary';
import type { MedianRow } from './year-medians';

const CARRIED = ['enacted', 'adopted', 'confirmed'] as const;

type Counted = { count: number; median: number };

/** The medians of a year as rows, kinds first, each with the address of what it counts. */
export function medianRows(
  {
    byKind,
    byCommittee,
  }: {
    byKind: readonly (Counted & { kind: Kind })[];
    byCommittee: readonly (Counted & { name: string; slug: string })[];
  },
  hrefOf: (narrow: Parameters<typeof filterOf>[0]) => string,
  process: string | null,
): MedianRow[] {
  const outcome = [...CARRIED];
  return [
    ...byKind.map(({ kind, count, median }) => ({
      ...{ name: capitalized(kindNoun(kind, process).plural), count, median },
      href: hrefOf({ outcome, kind: [kind] }),
    })),
    ...byCommittee.map(({ name, slug, count, median }) => ({
      ...{ name, count, median },
      href: hrefOf({ outcome, committee: [slug] }),
    })),
  ];
}
