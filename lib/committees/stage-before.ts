import type { Stage } from '../words/vocabulary';

/** The stage in which an item waits for a body of this kind; a kind that is not known waits as a committee does. */
export function stageBefore(kind: string): Extract<Stage, 'in-committee' | 'on-floor' | 'with-executive'> {
  if (kind === 'legislature' || kind === 'council') return 'on-floor';
  return kind === 'executive' ? 'with-executive' : 'in-committee';
}
