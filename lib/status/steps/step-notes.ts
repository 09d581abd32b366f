import { weekdayInWords } from '../../dates/day-in-words';
import type { State } from '../machine/state';
import type { Trace } from '../machine/walk';
import type { RuleId } from '../rules';

const SETBACKS: readonly RuleId[] = [
  'failed',
  'vetoed',
  'veto-of-disapproval',
  'override-failed',
  'veto-stands',
  'voters-rejected',
  'committee-did-not-advance',
  'order-rescinded',
];

/** Whether a trace turned the item back or ended it against its sponsors. */
export function isSetback(trace: Trace): boolean {
  return SETBACKS.includes(trace.rule);
}

const UNDECIDED: readonly RuleId[] = ['on-floor', 'deferred', 'called-out', 'resumed'];

/** Whether a trace shows the item before the council without saying at which reading or what came of it. */
export function isUndecided(trace: Trace): boolean {
  return UNDECIDED.includes(trace.rule);
}

const NOTES: Partial<Record<RuleId, string>> = {
  signed: 'Signed',
  'lapse-recorded': 'Not signed in time',
  'returned-unsigned': 'Returned unsigned',
  vetoed: 'Vetoed',
  'veto-of-disapproval': 'Vetoed the disapproval',
  overridden: 'Overridden',
  'override-failed': 'Override failed',
  'veto-stands': 'No override; the veto stands',
  failed: 'Voted down',
  recommitted: 'Sent back',
  'referred-back': 'Sent back',
  'committee-against': 'Advice against it',
  'committee-did-not-advance': 'Not sent on',
  'called-out': 'Called out by one member',
  deferred: 'Put off',
  recalled: 'Called back',
  reconsidered: 'Reopened',
  discharged: 'Discharged',
  'order-rescinded': 'Listed as rescinded',
};

/** What to say beside a step: what happened, the count, until when; null when the date says it all. */
export function noteOf({ rule, act, after }: Trace): string | null {
  if (rule === 'order-revised') return act.action.note;
  const words = NOTES[rule] ?? (rule === 'introduced' && act.step !== 'Introduced' ? act.step : null);
  const { tally } = act.action;
  const count = tally?.yes != null && tally.no !== null ? `${tally.yes} to ${tally.no}` : null;
  const until = after.hold?.until ? `until ${weekdayInWords(after.hold.until)}` : null;
  const by = after.hold?.by ? `(${after.hold.by})` : null;
  return [words, by, until, count].filter((part) => part !== null).join(' ') || null;
}

/** The name of the closing step of an item that did not end on one of its city's own. */
export function closingName(state: State): string {
  switch (state.outcome) {
    case 'enacted':
      return 'Became law';
    case 'withdrawn':
      return 'Withdrawn';
    case 'superseded':
      return 'Set aside for another item';
    case 'filed-away':
      return 'Filed';
    case 'expired':
      return 'Ended with the term';
    case 'vetoed':
      return 'Veto stands';
    case 'received':
      return 'Heard or received';
    default:
      return 'Ended';
  }
}
