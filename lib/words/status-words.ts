import type { StatusDto } from '../views/items';
import type { Activity, Kind, Outcome, Route, Stage } from './vocabulary';

export const STAGE_WORDS: Record<Stage, string> = {
  filed: 'Filed',
  'in-committee': 'In committee',
  reported: 'Out of committee',
  'on-floor': 'Before the council',
  'with-executive': 'With the mayor',
  concluded: 'Concluded',
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  enacted: 'Enacted',
  adopted: 'Adopted',
  received: 'Received',
  confirmed: 'Confirmed',
  'referred-to-voters': 'Sent to the voters',
  'in-force': 'In force',
  rescinded: 'Rescinded',
  superseded: 'Superseded',
  failed: 'Failed',
  vetoed: 'Vetoed',
  withdrawn: 'Withdrawn',
  'filed-away': 'Closed without a vote',
  expired: 'Expired',
};

export const ROUTE_WORDS: Record<Route, string> = {
  signed: 'Signed by the mayor',
  unsigned: 'Without a signature',
  override: 'Over a veto',
  voters: 'By the voters',
  'no-executive': 'No signature asked for',
};

export const ACTIVITY_WORDS: Record<Activity, string> = { moving: 'Moving', held: 'Held', quiet: 'Quiet' };

export const KIND_WORDS: Record<Kind, string> = {
  bill: 'Bill for an ordinance',
  resolution: 'Resolution',
  proclamation: 'Proclamation',
  'executive-order': 'Executive order',
  communication: 'Communication',
  nomination: 'Nomination',
  'referred-question': 'Referred question',
  'initiated-ordinance': 'Initiated ordinance',
  'budget-amendment': 'Budget amendment',
  'land-use': 'Land use application',
  policy: 'Policy',
  presentation: 'Presentation',
  announcement: 'Announcement',
  other: 'Other item',
};

/** The one or two words for a badge: outcome with the route that made it law, else the stage, else unknown. */
export function statusWord(status: Pick<StatusDto, 'stage' | 'outcome' | 'route'>): string {
  if (status.outcome === 'enacted' && status.route === 'signed') return 'Enacted, signed';
  if (status.outcome === 'enacted' && status.route === 'unsigned') return 'Enacted, unsigned';
  if (status.outcome === 'enacted' && status.route === 'override') return 'Enacted over a veto';
  if (status.outcome === 'enacted' && status.route === 'voters') return 'Enacted by the voters';
  if (status.outcome) return OUTCOME_WORDS[status.outcome];
  return status.stage ? STAGE_WORDS[status.stage] : 'Status not known';
}
