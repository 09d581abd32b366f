import type { Sort } from '../legislation/filter';

/** The order of a list: where it is chosen, and at the end of the list's sentence. */
export const SORT_WORDS: Record<Sort, { label: string; clause: string }> = {
  'last-action': { label: 'Latest action', clause: 'newest first' },
  introduced: { label: 'Latest introduced', clause: 'latest introduced first' },
  number: { label: 'Number', clause: 'by number' },
  relevance: { label: 'Best match', clause: 'best match first' },
  'longest-waiting': { label: 'Longest waiting', clause: 'longest waiting first' },
};
