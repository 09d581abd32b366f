import { keyed } from '@/components/ui/keyed';
import type { Correction } from '@/lib/views/items';
import { correctionWords } from '@/lib/words/ledger/correction-words';

/** What was shown of this item until it was changed or taken back, a sentence each. */
export function ItemCorrections({
  corrections,
  timeZone,
}: {
  corrections: readonly Correction[];
  timeZone: string;
}) {
  const sentences = corrections.map((correction) => correctionWords(correction, timeZone));
  return (
    <ul className="plain-list">
      {keyed(sentences, (sentence) => sentence).map(({ key, entry }) => (
        <li key={key} className="wrap">
          <bdi>{entry}</bdi>
        </li>
      ))}
    </ul>
  );
}
