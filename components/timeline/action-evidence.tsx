import { ExternalLink } from '@/components/ui/external-link';
import { LongText } from '@/components/ui/long-text';
import { CLASS_SENTENCES } from '@/lib/status/action-classes';
import type { ActionDto } from '@/lib/views/items';
import { counted } from '@/lib/words/english';

/** Folded away under an entry: the source's own words, how we class them, and the sources in full. */
export function ActionEvidence({ action }: { action: ActionDto }) {
  const meaning =
    action.class && action.class in CLASS_SENTENCES
      ? CLASS_SENTENCES[action.class as keyof typeof CLASS_SENTENCES]
      : null;
  const raw = action.raw?.trim();
  const count = action.sources.length;
  return (
    <details className="more">
      <summary>{count === 0 ? 'Wording' : `Wording and ${counted(count, 'source')}`}</summary>
      <dl className="entry-facts">
        <div>
          <dt>In the record</dt>
          <dd>
            {!raw ? (
              'No official wording is held; the text above is ours.'
            ) : raw === action.text.trim() ? (
              'The words above are its own.'
            ) : (
              <blockquote>
                <LongText text={raw} />
              </blockquote>
            )}
          </dd>
        </div>
        <div>
          <dt>Read as</dt>
          <dd>{meaning ?? 'Wording not known to us; it changes no status.'}</dd>
        </div>
        <div>
          <dt>Sources</dt>
          <dd>
            {count === 0 ? (
              'None is given with this entry.'
            ) : (
              <ul>
                {action.sources.map((source) => (
                  <li key={`${source.url ?? ''} ${source.title}`}>
                    {source.publisher ? <bdi>{`${source.publisher}: `}</bdi> : null}
                    <ExternalLink href={source.url}>
                      <bdi>{source.title.trim() || 'Untitled source'}</bdi>
                    </ExternalLink>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </details>
  );
}
