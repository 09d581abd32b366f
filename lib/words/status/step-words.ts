import { weekdayInWords } from '../../dates/day-in-words';
import type { CityProcess } from '../../status/process';
import type { RuleId } from '../../status/rules';
import type { Happening, StepDrawn, StepNote } from '../../status/steps/step';
import type { Step } from '../../views/step';
import { capitalized } from '../english';
import { OUTCOME_WORDS } from '../status-words';
import type { Outcome } from '../vocabulary';
import { clockReason } from './clock-words';
import { standingLabel } from './standing-words';
import { vetoedWords } from './status-sentence';

type Executive = Pick<CityProcess, 'executive'>;

/** The steps of an item as its page and the API show them. */
export function stepsInWords(process: Executive, steps: readonly StepDrawn[]): Step[] {
  return steps.map(({ name, note, ...step }) => ({
    name: nameWords(name),
    ...step,
    note: note && noteWords(process, note),
  }));
}

function nameWords(name: StepDrawn['name']): string {
  if ('city' in name) return name.city;
  return 'ended' in name ? (ENDED[name.ended] ?? 'Ended') : 'In effect';
}

const ENDED: Partial<Record<Outcome, string>> = {
  enacted: 'Became law',
  withdrawn: 'Withdrawn',
  superseded: OUTCOME_WORDS.superseded.label,
  'filed-away': OUTCOME_WORDS['filed-away'].label,
  expired: 'Ended with the term',
  vetoed: 'Veto stands',
  received: 'Heard or received',
};

const NOTES: Record<
  Exclude<StepNote, { happening: Happening } | { override: object } | { rule: RuleId }>['id'],
  string
> = {
  lapsed: 'Time to sign ran out',
  'not-on-record': 'What happened here is not on record',
  'day-not-on-record': 'The day is not on record',
  skipped: 'Skipped',
  presupposed: 'Not on record; a later step presupposes it',
};

function noteWords(process: Executive, note: StepNote): string | null {
  switch (note.id) {
    case 'happened':
      return happeningWords(process, note.happening);
    case 'outcome-not-on-record': {
      const words = happeningWords(process, note.happening);
      return `${words === null ? '' : `${words}; `}what came of it is not on record`;
    }
    case 'veto-open':
      return vetoedWords(note.override);
    case 'by-clock':
      return capitalized(clockReason(note.rule) ?? '') || null;
    default:
      return NOTES[note.id];
  }
}

const HAPPENED: Partial<Record<RuleId, string>> = {
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
  deferred: 'Postponed',
  recalled: 'Called back',
  reconsidered: 'Reopened',
  discharged: 'Discharged',
  'order-rescinded': 'Listed as rescinded',
};

/** What happened, the count, until when; null when the date says it all. */
function happeningWords(
  process: Executive,
  { rule, standing, heldBy, heldUntil, count, note }: Happening,
): string | null {
  if (rule === 'order-revised') return note;
  const words = HAPPENED[rule] ?? (standing && standingLabel(process, standing));
  const parts = [
    words,
    heldBy && `(${heldBy})`,
    heldUntil && `until ${weekdayInWords(heldUntil)}`,
    count && `${count.yes} to ${count.no}`,
  ];
  return parts.filter((part) => part !== null).join(' ') || null;
}
