/** The closed vocabularies of Passage. Code, API, pages and the database use exactly these values. */

export const KINDS = [
  'bill',
  'resolution',
  'proclamation',
  'executive-order',
  'communication',
  'nomination',
  'referred-question',
  'initiated-ordinance',
  'budget-amendment',
  'land-use',
  'policy',
  'presentation',
  'announcement',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

export const STAGES = [
  'filed',
  'in-committee',
  'reported',
  'on-floor',
  'with-executive',
  'concluded',
] as const;
export type Stage = (typeof STAGES)[number];
/** Stages of what is still under way. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'concluded');

export const OUTCOMES = [
  'enacted',
  'adopted',
  'received',
  'confirmed',
  'referred-to-voters',
  'in-force',
  'rescinded',
  'superseded',
  'failed',
  'vetoed',
  'withdrawn',
  'filed-away',
  'expired',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ROUTES = ['signed', 'unsigned', 'override', 'voters', 'no-executive'] as const;
export type Route = (typeof ROUTES)[number];

export const ACTIVITIES = ['moving', 'held', 'quiet'] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const VOTE_OPTIONS = ['yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'not-voting'] as const;
export type VoteOption = (typeof VOTE_OPTIONS)[number];

export const SPONSOR_ROLES = ['sponsor', 'co-sponsor', 'requester'] as const;
export type SponsorRole = (typeof SPONSOR_ROLES)[number];

export const PRECISIONS = ['day', 'month', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const CONFIDENCES = ['stated', 'inferred'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const RESULTS = ['pass', 'fail'] as const;
export type Result = (typeof RESULTS)[number];

/** Who makes a change or a run: a source, the embedded record, a new version of our rules, the calendar, or a person. */
export const ACTORS = ['source', 'record', 'rule', 'clock', 'person'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** What a change is about. */
export const SUBJECTS = [
  'item',
  'action',
  'roll-call',
  'vote',
  'sponsorship',
  'document',
  'text',
  'relation',
  'next-event',
  'revision',
  'citation',
  'contradiction',
  'process-fact',
  'source',
  'body',
  'person',
  'seat',
  'meeting',
  'agenda-item',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a reader says is wrong on a page. */
export const REPORTED = ['status', 'date', 'vote', 'person', 'text', 'other'] as const;
export type Reported = (typeof REPORTED)[number];
