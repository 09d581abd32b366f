import type { Activity, Kind, Outcome, Route, SponsorRole, Stage } from '../words/vocabulary';
import type { Sort } from './filter';

/** Plural nouns, as a sentence names what is listed. */
export const KIND_PLURALS: Record<Kind, string> = {
  bill: 'bills',
  resolution: 'resolutions',
  proclamation: 'proclamations',
  'executive-order': 'executive orders',
  communication: 'communications',
  nomination: 'nominations',
  'referred-question': 'referred questions',
  'initiated-ordinance': 'initiated ordinances',
  'budget-amendment': 'budget amendments',
  'land-use': 'land use items',
  policy: 'policies',
  presentation: 'presentations',
  announcement: 'announcements',
  other: 'items of other kinds',
};

/** Each follows "that". */
export const OUTCOME_PHRASES: Record<Outcome, string> = {
  enacted: 'became law',
  adopted: 'were adopted',
  received: 'were received',
  confirmed: 'were confirmed',
  'referred-to-voters': 'went to the voters',
  'in-force': 'are in force',
  rescinded: 'were rescinded',
  superseded: 'were superseded',
  failed: 'failed',
  vetoed: 'were vetoed',
  withdrawn: 'were withdrawn',
  'filed-away': 'were filed away',
  expired: 'expired',
};

export const STAGE_PHRASES: Record<Stage, string> = {
  filed: 'are filed',
  'in-committee': 'are in committee',
  reported: 'are out of committee',
  'on-floor': 'are before the full council',
  'with-executive': 'are with the executive',
  concluded: 'are concluded',
};

export const ROUTE_PHRASES: Record<Route, string> = {
  signed: 'with a signature',
  unsigned: 'without a signature',
  override: 'over a veto',
  voters: 'by popular vote',
  'no-executive': 'by the council alone',
};

export const ACTIVITY_PHRASES: Record<Activity, string> = {
  moving: 'are moving',
  held: 'are held',
  quiet: 'have gone quiet',
};

/** Each is followed by a name. */
export const ROLE_PHRASES: Record<SponsorRole, string> = {
  sponsor: 'sponsored by',
  'co-sponsor': 'co-sponsored by',
  requester: 'requested by',
};

export const SORT_PHRASES: Record<Sort, string> = {
  'last-action': 'newest first',
  introduced: 'latest introduced first',
  number: 'by number',
  relevance: 'best match first',
  'longest-waiting': 'longest waiting first',
};

/** `a`, `a or b`, `a, b or c`. */
export function orList(words: readonly string[]): string {
  return listOf(words, 'or');
}

/** `a`, `a and b`, `a, b and c`. */
export function andList(words: readonly string[]): string {
  return listOf(words, 'and');
}

function listOf(words: readonly string[], joint: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
