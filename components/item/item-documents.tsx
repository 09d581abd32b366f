import { ExternalLink, isWebAddress } from '@/components/ui/external-link';
import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/legislation/types';

/** Attached papers; one without an address says so. */
export function ItemDocuments({
  documents,
  numbersOf,
}: {
  documents: ItemDetail['documents'];
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  return (
    <ul className="plain-list">
      {documents.map((paper) => (
        <li key={`${paper.url ?? ''} ${paper.title}`}>
          <ExternalLink href={paper.url}>
            <bdi>{paper.title.trim() || 'Untitled document'}</bdi>
          </ExternalLink>
          <SourceNote numbers={numbersOf(paper.sources)} />
          <span className="soft small">
            {paper.kind ? <bdi>{` ${paper.kind}`}</bdi> : null}
            {paper.url && isWebAddress(paper.url) ? null : ' (no address known)'}
          </span>
        </li>
      ))}
    </ul>
  );
}
