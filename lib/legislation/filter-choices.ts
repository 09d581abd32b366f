import { ACTIVITIES, KINDS, OUTCOMES, ROUTES, SPONSOR_ROLES, STAGES } from '../words/vocabulary';

/** What one value of a choice may be: a word of a vocabulary, the slug of a page, a year or any short text. */
type Takes = readonly [string, ...string[]] | 'slug' | 'year' | 'text';

/**
 * The filters of several values, any of which may hold, in the order of chips: what a value of each may be, and what
 * the panel calls it; the open ones are asked for most.
 */
export const CHOICES = {
  kind: { takes: KINDS, legend: 'Kind', isOpen: true },
  stage: { takes: STAGES, legend: 'Stage', isOpen: true },
  outcome: { takes: OUTCOMES, legend: 'Outcome', isOpen: true },
  route: { takes: ROUTES, legend: 'How it became law' },
  activity: { takes: ACTIVITIES, legend: 'Activity' },
  sponsor: { takes: 'slug', legend: 'Council member', isOpen: true },
  role: { takes: SPONSOR_ROLES, legend: 'Member’s part' },
  committee: { takes: 'slug', legend: 'Committee' },
  year: { takes: 'year', legend: 'Year' },
  topic: { takes: 'text', legend: 'Topic' },
} as const satisfies Record<string, { takes: Takes; legend: string; isOpen?: boolean }>;

export type MultipleKey = keyof typeof CHOICES;
export const MULTIPLE_KEYS = Object.keys(CHOICES) as MultipleKey[];

/** The values that each choice holds in a filter. */
export type Chosen = {
  [Key in MultipleKey]: (typeof CHOICES)[Key]['takes'] extends readonly (infer Word)[]
    ? Word[]
    : (typeof CHOICES)[Key]['takes'] extends 'year'
      ? number[]
      : string[];
};

/** No choice made. */
export const NOTHING_CHOSEN = Object.fromEntries(MULTIPLE_KEYS.map((key) => [key, []])) as unknown as Chosen;
