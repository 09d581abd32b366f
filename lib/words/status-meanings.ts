import type { Activity, Outcome, Route, Stage } from './vocabulary';

export const STAGE_MEANINGS: Record<Stage, string> = {
  filed: 'It is on file or has been introduced; no body has taken it up yet.',
  'in-committee': 'A committee has it and has not finished with it.',
  reported: 'A committee sent it on to the full council. That is not yet a decision.',
  'on-floor': 'The full council has it: it is read, debated, put off or waiting for a final vote.',
  'with-executive': 'The council has passed it and the mayor has not yet acted, as far as the record shows.',
  concluded: 'It has ended; the outcome says how.',
};

export const OUTCOME_MEANINGS: Record<Outcome, string> = {
  enacted: 'It is law. How it became law is said beside it, where the record says.',
  adopted: 'The council’s yes was all it needed: resolutions, proclamations and the like.',
  received: 'The council heard or received it; nothing more was asked.',
  confirmed: 'The council agreed to a nomination.',
  'referred-to-voters':
    'The council put the question on the ballot; the voters’ answer is not on record here.',
  'in-force': 'An order that was issued and not rescinded, replaced or ended by its own date.',
  rescinded: 'An order that was taken back.',
  superseded: 'It was set aside for another item, which is named on its page.',
  failed: 'It was voted down.',
  vetoed: 'The mayor vetoed it and the council did not override.',
  withdrawn: 'Those who brought it took it back.',
  'filed-away': 'It was put on file and no final vote was taken.',
  expired: 'The council’s term ended before it was decided; an order’s own last day has come.',
};

export const ROUTE_MEANINGS: Record<Route, string> = {
  signed: 'The mayor signed it.',
  unsigned: 'The mayor’s time ran out without a signature or a veto.',
  override: 'The council passed it again over the mayor’s veto.',
  voters: 'The voters approved it.',
  'no-executive': 'The city’s process asks for no signature.',
};

export const ACTIVITY_MEANINGS: Record<Activity, string> = {
  moving: 'Something happened to it lately.',
  held: 'It was put off, until a day or by someone, where the record says so.',
  quiet: 'Nothing has been recorded for longer than the city’s usual pace. It has not ended.',
};
