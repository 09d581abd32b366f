import type { ExtractPart } from '@/lib/legislation/extract';

/** A few words of what a search hit, the hits marked. */
export function ExtractText({ parts }: { parts: readonly ExtractPart[] }) {
  return (
    <bdi className="row-extract">
      {parts.map(({ text, isHit }, at) => {
        const key = `${at} ${text}`;
        return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </bdi>
  );
}
