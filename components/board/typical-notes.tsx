import { type TypicalWait, typicalSentence } from '@/lib/votes/typical-waits';
import { kindNoun } from '@/lib/words/kind-words';
import type { Kind } from '@/lib/words/vocabulary';

/** What is typical of the kinds on a board, a sentence a kind; nothing where the sample is too small. */
export function TypicalNotes({
  waits,
  process,
}: {
  waits: readonly (TypicalWait & { kind: Kind })[];
  process: string | null;
}) {
  const told = waits.flatMap((wait) => {
    const sentence = typicalSentence(kindNoun(wait.kind, process).plural, wait);
    return sentence === null ? [] : [{ kind: wait.kind, sentence }];
  });
  if (told.length === 0) return null;
  return (
    <ul className="plain-list soft small">
      {told.map(({ kind, sentence }) => (
        <li key={kind}>{sentence}</li>
      ))}
    </ul>
  );
}
