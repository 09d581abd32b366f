import type { ReactNode } from 'react';

export type Meaning = { id: string; word: ReactNode; meaning: ReactNode };

/** Words with what they mean; each can be linked to by its id. */
export function MeaningList({ meanings }: { meanings: readonly Meaning[] }) {
  return (
    <dl className="facts">
      {meanings.map(({ id, word, meaning }) => (
        <div id={id} key={id}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
