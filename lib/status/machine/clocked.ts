import { addDays } from '../../dates/days';
import { certainEndOf, lastDayOf, termEndAfter } from '../clocks';
import type { CityProcess, ClockId } from '../process';
import type { RuleId } from '../rules';
import type { OverrideEnd } from '../status-facts';
import type { StatusItem } from '../status-item';
import type { State } from './state';
import type { Walk } from './walk';

/** The last day to act by a clock of the city. */
export type ActBy = { on: string; clock: ClockId };

export type Clocked = {
  state: State;
  actBy: ActBy | null;
  /** First day on which a clock changes the status without a new action; null when none can. */
  changesOn: string | null;
  /** Set when a clock, not an action, decided. */
  byClock: boolean;
  /** Of a veto that may still be overridden. */
  override?: OverrideEnd;
};

/** What the clocks make of a walk's end on a day: lapse into law, the end of an override window, of a term. */
export function clocked(process: CityProcess, item: StatusItem, walked: Walk, on: string): Clocked {
  const { state } = walked;
  if (state.veto) return vetoed(process, walked, on);
  if (state.stage === 'with-executive') return withExecutive(process, item, state, on);
  if (state.stage === null || state.stage === 'concluded') return still(state);
  return beforeCouncil(process, item, walked, on);
}

function still(state: State): Clocked {
  return { state, actBy: null, changesOn: null, byClock: false };
}

const BECOMES_LAW = ['bill', 'initiated-ordinance', 'referred-question'];

function withExecutive(process: CityProcess, item: StatusItem, state: State, on: string): Clocked {
  const clock = process.clocks.executive;
  const from = clock.from === 'presented' ? state.sentOn : (state.passedOn ?? state.sentOn);
  const end = from === null ? null : certainEndOf(process, clock, from);
  if (from === null || end === null) return still(state);
  if (on <= end) {
    const due = lastDayOf(process, clock, from);
    return { state, actBy: actBy('executive', due, on), changesOn: addDays(end, 1), byClock: false };
  }
  const isUnsigned = clock.silence === 'unsigned';
  const ended = ends(state, isUnsigned ? 'lapse-by-clock' : 'window-run-out', {
    outcome: BECOMES_LAW.includes(item.kind) ? 'enacted' : 'adopted',
    route: isUnsigned && BECOMES_LAW.includes(item.kind) ? 'unsigned' : null,
    since: isUnsigned ? addDays(end, 1) : state.since,
  });
  return { state: ended, actBy: null, changesOn: null, byClock: true };
}

function vetoed(process: CityProcess, walked: Walk, on: string): Clocked {
  const { state } = walked;
  const clock = process.clocks.override;
  const from = state.veto?.on ?? null;
  const due = from === null ? null : lastDayOf(process, clock, from);
  const known = from === null ? null : certainEndOf(process, clock, from);
  const end = known ?? termEndAfter(process, from ?? walked.lastOn ?? on);
  if (end !== null && on > end) {
    const ended = ends(state, 'override-window-closed', { outcome: 'vetoed', since: addDays(end, 1) });
    return { state: ended, actBy: null, changesOn: null, byClock: true };
  }
  return {
    state,
    override: { on: due ?? known, isLatest: due === null && known !== null },
    actBy: actBy('override', due, on),
    changesOn: end === null ? null : addDays(end, 1),
    byClock: false,
  };
}

function beforeCouncil(process: CityProcess, item: StatusItem, walked: Walk, on: string): Clocked {
  const { state } = walked;
  if (item.reviewEndsOn != null) return inReview(process, item.reviewEndsOn, state, on);
  const seenOn = walked.lastKnownOn ?? item.introducedOn;
  const end = process.terms.endsItems && seenOn !== null ? termEndAfter(process, seenOn) : null;
  if (end === null) return still(state);
  if (on <= end) return { state, actBy: null, changesOn: addDays(end, 1), byClock: false };
  const ended = ends(state, 'died-by-clock', { outcome: 'expired', since: end });
  return { state: ended, actBy: null, changesOn: null, byClock: true };
}

/** A contract stands once its review has run out without a vote, in a city whose law says so. */
function inReview(process: CityProcess, reviewEndsOn: string, state: State, on: string): Clocked {
  const clock = process.clocks.contractReview;
  const end = clock.certainDays === null ? null : addDays(reviewEndsOn, clock.certainDays);
  if (end === null || on <= end) {
    const changesOn = end === null ? null : addDays(end, 1);
    return { state, actBy: actBy('contractReview', reviewEndsOn, on), changesOn, byClock: false };
  }
  const ended = ends(state, 'stands-by-silence', { outcome: 'adopted', since: addDays(end, 1) });
  return { state: ended, actBy: null, changesOn: null, byClock: true };
}

function ends(state: State, rule: RuleId, rest: Pick<State, 'outcome' | 'since'> & Partial<State>): State {
  return {
    ...state,
    stage: 'concluded',
    step: null,
    route: null,
    hold: null,
    veto: null,
    because: { actionKey: state.because?.actionKey ?? null, rule },
    inferred: true,
    ...rest,
  };
}

function actBy(clock: ClockId, due: string | null, on: string): ActBy | null {
  return due === null || due < on ? null : { on: due, clock };
}
