import type { Trace } from '../machine/walk';
import type { RuleId } from '../rules';
import type { Happening } from './step';

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

/** What is to be said beside a step: what happened, the count, until when. */
export function happeningOf({ rule, act, after }: Trace): Happening {
  const { tally, note } = act.action;
  return {
    rule,
    standing: rule === 'introduced' && act.step !== 'introduced' ? act.step : null,
    heldBy: after.hold?.by || null,
    heldUntil: after.hold?.until || null,
    count: tally?.yes != null && tally.no !== null ? { yes: tally.yes, no: tally.no } : null,
    note,
  };
}
