import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/views/items';

/** Where sources disagree: about what, what each says, and what is shown here. */
export function ItemContradictions({
  contradictions,
  numbersOf,
}: {
  contradictions: ItemDetail['contradictions'];
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  return (
    <ul className="disputes">
      {contradictions.map((dispute) => (
        <li key={`${dispute.topic} ${dispute.detail}`}>
          <h3>
            <bdi>{dispute.topic.trim() || 'Untitled disagreement'}</bdi>
          </h3>
          <p>
            <bdi>{dispute.detail}</bdi>
            <SourceNote numbers={numbersOf(dispute.sources)} />
          </p>
          {dispute.used ? (
            <p>
              <strong>Shown here:</strong> <bdi>{dispute.used}</bdi>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
