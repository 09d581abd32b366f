import type { ReactNode } from 'react';

/** One row of a fact list; left out where `shown` is empty. */
export function Fact({ term, shown, children }: { term: string; shown?: unknown; children: ReactNode }) {
  if (!shown) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
