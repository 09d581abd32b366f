import { monthInWords, weekdayInWords } from '../dates/day-in-words';
import type { Activity, Kind, Outcome } from '../words/vocabulary';
import type { State } from './machine/state';
import type { Walk } from './machine/walk';
import type { CityProcess } from './process';

type Told = {
  process: CityProcess;
  kind: Kind;
  state: State;
  walked: Walk;
  activity: Activity | null;
  on: string;
  byClock: boolean;
};

/**
 * The status as one headline without a full stop, dates in long English form: "Signed by the mayor on Thursday,
 * August 31, 2017". What a clock decided says so and is never called signed; a day that is not known is left out.
 */
export function sentenceOf(told: Told): string {
  const { state } = told;
  if (state.outcome !== null) return ended(told, state.outcome);
  if (state.stage === 'with-executive') {
    return withExecutive(told.process, state);
  }
  if (state.veto) {
    const [, rest = ''] = (state.step ?? '').split(': ');
    return `Vetoed by ${told.process.executive}${dated(told)}; ${rest}`;
  }
  const step = state.step ?? 'Filed';
  if (state.because?.rule === 'file-created')
    return `On file${dated(told, 'since')}; no action is recorded yet`;
  return `${step}${dated(told, /^(In|Before)\b/.test(step) ? 'since' : 'on')}${moving(told)}`;
}

function withExecutive(process: CityProcess, { passedOn, sentOn, because }: State): string {
  const passed = `Passed by the council${passedOn === null ? '' : ` on ${weekdayInWords(passedOn)}`}`;
  if (because?.rule === 'returned-unsigned') return `${passed}; returned unsigned by ${process.executive}`;
  if (sentOn === null || sentOn === passedOn) return `${passed}; now before ${process.executive}`;
  return `${passed}; sent to ${process.executive} on ${weekdayInWords(sentOn)}`;
}

function ended({ process, state, walked, byClock, kind }: Told, outcome: Outcome): string {
  const when = dated({ state, walked });
  const rule = state.because?.rule;
  switch (outcome) {
    case 'enacted':
      return enacted(process, state, when, byClock);
    case 'adopted':
      return adopted(process, state, when, byClock);
    case 'received':
      return `${kind === 'presentation' || kind === 'announcement' ? 'Heard' : 'Received'}${when}`;
    case 'failed':
      return `${rule === 'voters-rejected' ? 'Rejected by the voters' : (state.step ?? 'Voted down by the council')}${when}`;
    case 'vetoed':
      return byClock ? 'Vetoed; the time to override has run out' : `${vetoWords(process, state)}${when}`;
    case 'expired':
      if (rule === 'order-expired') return `Expired${when}`;
      return byClock
        ? `Ended with the council’s term${when}, by operation of rule`
        : `Ended with the term${when}`;
    case 'in-force':
      return inForce(state, walked);
    case 'rescinded':
      return `${state.since === null ? 'Listed as rescinded' : 'Rescinded'}${when}`;
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
  superseded: 'Set aside for another',
  withdrawn: 'Withdrawn',
  'filed-away': 'Filed without a final vote',
};

function adopted(process: CityProcess, state: State, when: string, byClock: boolean): string {
  const rule = state.because?.rule;
  if (!byClock)
    return `${state.step ?? (rule === 'signed' ? `Signed by ${process.executive}` : 'Adopted')}${when}`;
  const since = `since ${weekdayInWords(state.since ?? '')}, by operation of rule`;
  if (rule === 'stands-by-silence') return `Stands without a vote ${since}`;
  if (rule === 'lapse-by-clock') return `In effect unsigned ${since}`;
  return `Passed by the council${when}; what ${process.executive} did is not on record`;
}

function enacted(process: CityProcess, state: State, when: string, byClock: boolean): string {
  if (byClock && state.route === 'unsigned') {
    return `Law without a signature since ${weekdayInWords(state.since ?? '')}, by operation of rule`;
  }
  if (byClock) return `Passed by the council${when}; what ${process.executive} did is not on record`;
  switch (state.route) {
    case 'signed':
      return `Signed by ${process.executive}${when}`;
    case 'unsigned':
      return `Became law without the signature of ${process.executive}${when}`;
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

function inForce(state: State, walked: Walk): string {
  const word = state.because?.rule === 'order-revised' ? 'revised' : 'issued';
  return `In force; ${word}${dated({ state, walked })}`;
}

function vetoWords(process: CityProcess, state: State): string {
  switch (state.because?.rule) {
    case 'override-failed':
      return `Vetoed by ${process.executive}; the override failed`;
    case 'veto-stands':
      return `Vetoed by ${process.executive}; put on file without an override`;
    default:
      return state.step ?? `Vetoed by ${process.executive}`;
  }
}

function dated({ state, walked }: Pick<Told, 'state' | 'walked'>, join = 'on'): string {
  if (state.since === null) return state.because === null ? '' : ' on a day the record does not give';
  const last = walked.traces.at(-1)?.act.action;
  const isMonth = last?.precision === 'month' && last.key === state.because?.actionKey;
  if (isMonth) return ` in ${monthInWords(state.since)}`;
  return ` ${join} ${weekdayInWords(state.since)}`;
}

function moving({ state, walked, activity, on }: Told): string {
  const { hold } = state;
  if (hold?.until) {
    const words = hold.until >= on ? 'put off until' : 'it was to return on';
    return `; ${words} ${weekdayInWords(hold.until)}`;
  }
  if (activity !== 'quiet' || walked.lastOn === null || walked.lastOn === state.since) return '';
  return `; last action on ${weekdayInWords(walked.lastOn)}`;
}
