import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ItemSummary } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { numberOf, titleOf } from '@/lib/words/item-name';

/** An item's number and title as a link to its page, no longer than `longest`. */
export function ItemLink({
  item,
  citySlug,
  longest,
}: {
  item: Pick<ItemSummary, 'kind' | 'title' | 'shortTitle' | 'number' | 'slug'>;
  citySlug: string;
  longest: number;
}) {
  return (
    <Link href={`/${citySlug}/legislation/${item.slug}`} prefetch={false} dir="auto">
      {clipText([numberOf(item), titleOf(item)].filter(Boolean).join(' '), longest)}
    </Link>
  );
}

/** A link to a roll call's page. */
export function VoteLink({ id, citySlug, children }: { id: string; citySlug: string; children: ReactNode }) {
  return (
    <Link href={`/${citySlug}/votes/${encodeURIComponent(id)}`} prefetch={false}>
      {children}
    </Link>
  );
}
