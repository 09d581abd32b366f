import { ExternalLink } from '@/components/ui/external-link';
import type { Needed } from '@/lib/votes/majority';

/** What the rules asked of a roll call and whether it was there, with the law; says so where that is not known. */
export function NeededNote({ needed, yes }: { needed: Needed; yes: number | null }) {
  const { sentence, citation, votes, met } = needed;
  return (
    <>
      {`${sentence}${votes === null ? '' : `: ${votes} votes`}. `}
      <strong>{metWords(met, yes)}</strong>
      {citation ? (
        <span className="soft">
          {' '}
          (<ExternalLink href={citation.url}>{citation.text}</ExternalLink>)
        </span>
      ) : null}
    </>
  );
}

function metWords(met: boolean | null, yes: number | null) {
  if (met === null) return 'Whether it was met cannot be said.';
  return met ? `Met, with ${yes}.` : `Not met: ${yes} voted yes.`;
}
