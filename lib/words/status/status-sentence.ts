import { monthInWords, weekdayInWords } from '../../dates/day-in-words';
import type { CityProcess } from '../../status/process';
import { isByClock } from '../../status/rules';
import { isSpan } from '../../status/standings';
import type { OverrideEnd, StatusFacts } from '../../status/status-facts';
import type { Kind, Outcome } from '../vocabulary';
import { labelOf } from '../vocabulary-words';
import { clockReason } from './clock-words';
import { standingLabel } from './standing-words';

type Executive = Pick<CityProcess, 'executive'>;

/**
 * The status as one headline without a full stop, dates in long English form: "Signed by the mayor on Thursday,
 * August 31, 2017". What a clock decided says so and is never called signed; a day that is not known is left out.
 */
export function statusSentence(process: Executive, kind: Kind, facts: StatusFacts): string {
  const { stage, step, outcome, rule, told } = facts;
  if (stage === null)
    return told.isNotYetFiled ? 'Not yet filed on that day' : 'The record shows no action on it';
  if (outcome !== null) return ended(process, kind, facts, outcome);
  if (stage === 'with-executive') return withExecutive(process, facts);
  if (told.override) return `Vetoed by ${process.executive}${dated(facts)}; ${overrideWords(told.override)}`;
  if (rule === 'file-created') return `On file${dated(facts, 'since')}; no action is recorded yet`;
  if (step === null) return `${labelOf('stage', stage)}${dated(facts, 'since')}${moving(facts)}`;
  return `${standingLabel(process, step)}${dated(facts, isSpan(step) ? 'since' : 'on')}${moving(facts)}`;
}

/** Where an item stands, with how long a veto may still be overridden; null where it stands at no step. */
export function stepWords(
  process: Executive,
  { step, told }: Pick<StatusFacts, 'step' | 'told'>,
): string | null {
  if (told.override) return vetoedWords(told.override);
  return step && standingLabel(process, step);
}

/** `Vetoed: override possible until the end of the term`. */
export function vetoedWords(end: OverrideEnd): string {
  return `Vetoed: ${overrideWords(end)}`;
}

function overrideWords({ on, isLatest }: OverrideEnd): string {
  if (on === null) return 'override possible until the end of the term';
  return `override possible until ${weekdayInWords(on)}${isLatest ? ' at the latest' : ''}`;
}

function withExecutive(process: Executive, { rule, told: { passedOn, sentOn } }: StatusFacts): string {
  const passed = `Passed by the council${passedOn === undefined ? '' : ` on ${weekdayInWords(passedOn)}`}`;
  if (rule === 'returned-unsigned') return `${passed}; returned unsigned by ${process.executive}`;
  if (sentOn === undefined || sentOn === passedOn) return `${passed}; now before ${process.executive}`;
  return `${passed}; sent to ${process.executive} on ${weekdayInWords(sentOn)}`;
}

function ended(process: Executive, kind: Kind, facts: StatusFacts, outcome: Outcome): string {
  const { rule, step, since } = facts;
  const when = dated(facts);
  const byClock = isByClock(rule);
  const label = step && standingLabel(process, step);
  switch (outcome) {
    case 'enacted':
      return enacted(process, facts, when, byClock);
    case 'adopted':
      return adopted(process, facts, when, byClock);
    case 'received':
      return `${kind === 'presentation' || kind === 'announcement' ? 'Heard' : 'Received'}${when}`;
    case 'failed':
      return `${rule === 'voters-rejected' ? 'Rejected by the voters' : (label ?? 'Voted down by the council')}${when}`;
    case 'vetoed':
      return byClock ? 'Vetoed; the time to override has run out' : `${vetoWords(process, facts)}${when}`;
    case 'expired':
      if (rule === 'order-expired') return `Expired${when}`;
      return byClock
        ? `Ended with the council’s term${when} (${clockReason(rule)})`
        : `Ended with the council’s term${when}`;
    case 'in-force':
      return `In force; ${rule === 'order-revised' ? 'revised' : 'issued'}${when}`;
    case 'rescinded':
      return `${since === null ? 'Listed as rescinded' : 'Rescinded'}${when}`;
    default:
      return `${PLAIN[outcome]}${when}`;
  }
}

const PLAIN: Record<
  Exclude<
    Outcome,
    'enacted' | 'adopted' | 'received' | 'failed' | 'vetoed' | 'expired' | 'in-force' | 'rescinded'
  >,
  string
> = {
  confirmed: 'Confirmed by the council',
  'referred-to-voters': 'Sent to the voters by the council',
  superseded: 'Superseded by another item',
  withdrawn: 'Withdrawn',
  'filed-away': 'Closed without a final vote',
};

function adopted(process: Executive, facts: StatusFacts, when: string, byClock: boolean): string {
  const { rule, step } = facts;
  if (!byClock) {
    if (step) return `${standingLabel(process, step)}${when}`;
    return `${rule === 'signed' ? `Signed by ${process.executive}` : 'Adopted'}${when}`;
  }
  const since = `since ${weekdayInWords(facts.since ?? '')} (${clockReason(rule)})`;
  if (rule === 'stands-by-silence') return `Stands without a vote ${since}`;
  if (rule === 'lapse-by-clock') return `In effect without a signature ${since}`;
  return `Passed by the council${when}; what ${process.executive} did is not on record`;
}

function enacted(
  process: Executive,
  { route, since, rule }: StatusFacts,
  when: string,
  byClock: boolean,
): string {
  if (byClock && route === 'unsigned') {
    return `Became law without a signature on ${weekdayInWords(since ?? '')} (${clockReason(rule)})`;
  }
  if (byClock) return `Passed by the council${when}; what ${process.executive} did is not on record`;
  switch (route) {
    case 'signed':
      return `Signed by ${process.executive}${when}`;
    case 'unsigned':
      return `Became law without a signature${when}`;
    case 'override':
      return `Became law over the veto of ${process.executive}${when}`;
    case 'voters':
      return `Approved by the voters${when}`;
    case 'no-executive':
      return `Became law by the council’s vote${when}`;
    case null:
      return `Became law${when}`;
  }
}

function vetoWords(process: Executive, { rule, step }: StatusFacts): string {
  switch (rule) {
    case 'override-failed':
      return `Vetoed by ${process.executive}; the override failed`;
    case 'veto-stands':
      return `Vetoed by ${process.executive}; put on file without an override`;
    default:
      return step ? standingLabel(process, step) : `Vetoed by ${process.executive}`;
  }
}

function dated({ since, told }: StatusFacts, join = 'on'): string {
  if (since === null) return ' on a day the record does not give';
  return told.isMonth ? ` in ${monthInWords(since)}` : ` ${join} ${weekdayInWords(since)}`;
}

function moving({ heldUntil, told }: StatusFacts): string {
  if (heldUntil !== null) {
    return `; ${told.isReturnOver ? 'it was to return on' : 'postponed until'} ${weekdayInWords(heldUntil)}`;
  }
  return told.lastOn === undefined ? '' : `; last action on ${weekdayInWords(told.lastOn)}`;
}
