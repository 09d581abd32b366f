import { type Noun, ownNoun } from '../status/cities/nouns';
import type { Kind } from './vocabulary';

/** Each kind as several cities share it. */
export const KIND_WORDS: Record<Kind, Noun> = {
  bill: { label: 'Bill', plural: 'bills' },
  resolution: { label: 'Resolution', plural: 'resolutions' },
  proclamation: { label: 'Proclamation', plural: 'proclamations' },
  'executive-order': { label: 'Executive order', plural: 'executive orders' },
  communication: { label: 'Communication', plural: 'communications' },
  nomination: { label: 'Nomination', plural: 'nominations' },
  'referred-question': { label: 'Referred question', plural: 'referred questions' },
  'initiated-ordinance': { label: 'Initiated ordinance', plural: 'initiated ordinances' },
  'budget-amendment': { label: 'Budget amendment', plural: 'budget amendments' },
  'land-use': { label: 'Land use application', plural: 'land use applications' },
  policy: { label: 'Policy', plural: 'policies' },
  presentation: { label: 'Presentation', plural: 'presentations' },
  announcement: { label: 'Announcement', plural: 'announcements' },
  other: { label: 'Other item', plural: 'other items' },
};

/** What a kind is called in the city of that process, `Council bill`; null or a process without own words: what all call it. */
export function kindNoun(kind: Kind, process: string | null): Noun {
  return ownNoun(kind, process) ?? KIND_WORDS[kind];
}
