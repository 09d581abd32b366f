import { DOCUMENT, NEXT_EVENT, RELATION, REVISION, SPONSORSHIP, TEXT } from './nouns/item-nouns';
import type { Noun } from './nouns/noun';

export type ItemList = 'sponsors' | 'documents' | 'texts' | 'relations' | 'nextEvents' | 'revisions';

/** The lists of an item other than its actions; `cites` is what its rows are called among citations. */
export const ITEM_LISTS: Record<ItemList, { noun: Noun; cites: string | null }> = {
  sponsors: { noun: SPONSORSHIP, cites: 'sponsorship' },
  documents: { noun: DOCUMENT, cites: 'document' },
  texts: { noun: TEXT, cites: null },
  relations: { noun: RELATION, cites: 'relation' },
  nextEvents: { noun: NEXT_EVENT, cites: 'next-event' },
  revisions: { noun: REVISION, cites: null },
};
