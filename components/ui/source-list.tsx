import type { SourceRef } from '@/lib/views/items';
import { ExternalLink, isWebAddress } from './external-link';

/** The numbered sources that `SourceNote` points at. */
export function SourceList({ sources }: { sources: readonly SourceRef[] }) {
  return (
    <ol className="source-list">
      {sources.map((source, index) => (
        <li id={`source-${index + 1}`} key={`${source.url ?? ''} ${source.title}`}>
          <div>
            {source.publisher ? (
              <>
                <bdi>{source.publisher}</bdi>
                {': '}
              </>
            ) : null}
            <ExternalLink href={source.url}>
              <bdi>{source.title.trim() || 'Untitled source'}</bdi>
            </ExternalLink>
            <span className="address">
              {source.url && isWebAddress(source.url) ? source.url : 'No address known'}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
