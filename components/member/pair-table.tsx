'use client';

import { figuresOf } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import type { Companion } from '@/lib/votes/closest';

const FIGURES = [
  ['Same side', 'same'],
  ['Of', 'both'],
] as const;

/** How often two members were on the same side of divided votes, each a way to compare them. */
export function PairTable({
  title,
  pairs,
  slug,
  citySlug,
}: {
  title: string;
  pairs: readonly Companion[];
  slug: string;
  citySlug: string;
}) {
  return (
    <DataTable
      caption={title}
      isCaptionShown
      isStacked={false}
      rows={pairs}
      nameOf={(pair) => pair.slug}
      columns={[
        {
          ...{ label: 'Member', isRowHeader: true },
          kind: 'text',
          cell: ({ name }) => name,
          href: (other) => `/${citySlug}/members/compare?member=${slug}&member=${other.slug}`,
        },
        ...figuresOf(FIGURES),
      ]}
    />
  );
}
