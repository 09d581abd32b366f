import type { Freshness } from '@/lib/views/ledger';
import { replicaWords } from '@/lib/words/replica-words';

/** Which database answered, and how far its copies are behind. */
export function ReplicaFacts({ freshness }: { freshness: Pick<Freshness, 'readFrom' | 'replicas'> }) {
  const { readFrom, replicas } = freshness;
  return (
    <dl className="facts">
      <div>
        <dt>This page was read from</dt>
        <dd>{readFrom === 'primary' ? 'The main database' : readFrom.replace('replica', 'Copy')}</dd>
      </div>
      {replicas.map((replica) => (
        <div key={replica.number}>
          <dt>Copy {replica.number}</dt>
          <dd>{replicaWords(replica)}</dd>
        </div>
      ))}
    </dl>
  );
}
