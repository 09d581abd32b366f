/**
 * Where an item stands, as the rules and the cities' tables name it; `lib/words/status/standing-words` says it to people.
 * The first are the rules' own and mean the same everywhere, the others are the names of one city's process.
 */
export const STANDINGS = [
  'on-file',
  'filed',
  'introduced',
  'introduced-again',
  'in-committee',
  'put-off-in-committee',
  'sent-back-to-committee',
  'not-sent-on',
  'approved-by-subcommittee',
  'reported',
  'reported-against',
  'discharged',
  'before-council',
  'called-out',
  'postponed-by-council',
  'put-off',
  'first-reading',
  'failed-first-reading',
  'recalled',
  'reconsidered',
  'referred-out',
  'passed',
  'sent-to-executive',
  'returned-unsigned',
  'vetoed',
  'disapproval-vetoed',
  'adopted-over-rejection',
  // Denver
  'unveiled',
  'notice-published',
  'first-reading-amended',
  'first-reading-before-hearing',
  'final-consideration',
  // New York
  'recommitted',
  'laid-over-in-committee',
  'laid-over-in-subcommittee',
  'laid-over-by-council',
  'reported-to-be-filed',
  'defeated-in-committee',
  'at-city-planning',
  'disapproved-by-council',
] as const;

export type Standing = (typeof STANDINGS)[number];

const SPANS: readonly Standing[] = ['in-committee', 'before-council'];

/** Whether an item is somewhere from a day on; the others are what happened to it on one. */
export function isSpan(standing: Standing): boolean {
  return SPANS.includes(standing);
}
