'use client';

import { ExternalLink, isWebAddress } from '@/components/ui/external-link';
import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/views/items';

/** An attached paper with the numbers of its sources. */
type Paper = Omit<ItemDetail['documents'][number], 'sources'> & { numbers: readonly number[] };

/**
 * Attached papers; one without an address says so. A part of the browser's as the timeline is: some items have a hundred.
 */
export function ItemDocuments({ documents }: { documents: readonly Paper[] }) {
  return (
    <ul className="plain-list">
      {documents.map((paper) => (
        <li key={`${paper.url ?? ''} ${paper.title}`}>
          <ExternalLink href={paper.url}>
            <bdi>{paper.title.trim() || 'Untitled document'}</bdi>
          </ExternalLink>
          <SourceNote numbers={paper.numbers} />
          <span className="soft small">
            {paper.kind ? <bdi>{` ${paper.kind}`}</bdi> : null}
            {paper.url && isWebAddress(paper.url) ? null : ' (no address known)'}
          </span>
        </li>
      ))}
    </ul>
  );
}
