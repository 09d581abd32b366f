import type { StatusDto } from '../views/items';
import type { Activity, Kind, Outcome, Route, Stage } from './vocabulary';

/** How an id is said: by itself, and after "items that". What it means stands in `status-meanings.ts`. */
export type Word = { label: string; clause: string };

export const STAGE_WORDS: Record<Stage, Word> = {
  filed: { label: 'Introduced', clause: 'are introduced' },
  'in-committee': { label: 'In committee', clause: 'are in committee' },
  reported: { label: 'Out of committee', clause: 'are out of committee' },
  'on-floor': { label: 'Before the council', clause: 'are before the council' },
  'with-executive': { label: 'With the mayor', clause: 'are with the mayor' },
  concluded: { label: 'Concluded', clause: 'are concluded' },
};

export const OUTCOME_WORDS: Record<Outcome, Word> = {
  enacted: { label: 'Enacted', clause: 'became law' },
  adopted: { label: 'Adopted', clause: 'were adopted' },
  received: { label: 'Received', clause: 'were received' },
  confirmed: { label: 'Confirmed', clause: 'were confirmed' },
  'referred-to-voters': { label: 'Sent to the voters', clause: 'were sent to the voters' },
  'in-force': { label: 'In force', clause: 'are in force' },
  rescinded: { label: 'Rescinded', clause: 'were rescinded' },
  superseded: { label: 'Superseded', clause: 'were superseded' },
  failed: { label: 'Failed', clause: 'failed' },
  vetoed: { label: 'Vetoed', clause: 'were vetoed' },
  withdrawn: { label: 'Withdrawn', clause: 'were withdrawn' },
  'filed-away': { label: 'Closed without a final vote', clause: 'were closed without a final vote' },
  expired: { label: 'Ended with the term', clause: 'ended with the term' },
};

/** How an item became law; the clause follows "became law". */
export const ROUTE_WORDS: Record<Route, Word> = {
  signed: { label: 'Signed', clause: 'with a signature' },
  unsigned: { label: 'Without a signature', clause: 'without a signature' },
  override: { label: 'Over a veto', clause: 'over a veto' },
  voters: { label: 'By the voters', clause: 'by the voters' },
  'no-executive': { label: 'No signature needed', clause: 'with no signature needed' },
};

export const ACTIVITY_WORDS: Record<Activity, Word> = {
  moving: { label: 'Active', clause: 'are active' },
  held: { label: 'Postponed', clause: 'are postponed' },
  quiet: { label: 'No recent action', clause: 'have no recent action' },
};

/** How an item ended; an order does not end with a term but by its own last day. */
export function outcomeWord(outcome: Outcome, kind?: Kind): string {
  return outcome === 'expired' && kind === 'executive-order' ? 'Expired' : OUTCOME_WORDS[outcome].label;
}

/** How something became law; null = the record does not say. */
export function routeWord(route: Route | null): string {
  return route === null ? 'Not on record how' : ROUTE_WORDS[route].label;
}

/** How an item ended, and of a law how it became one, `Enacted, without a signature`. */
export function endingWord(outcome: Outcome, route: Route | null, kind?: Kind): string {
  const word = outcomeWord(outcome, kind);
  return outcome === 'enacted' ? `${word}, ${routeWord(route).toLowerCase()}` : word;
}

/** The few words of a badge: what became of an item, else its stage, else that it is unknown. */
export function statusWord(
  { stage, outcome, route }: Pick<StatusDto, 'stage' | 'outcome' | 'route'>,
  kind?: Kind,
): string {
  if (outcome) return endingWord(outcome, route, kind);
  return stage ? STAGE_WORDS[stage].label : 'Status not known';
}
