import { decidesOn, inOrder } from '../action-order';
import { classify } from '../classify';
import type { CityProcess, StepId } from '../process';
import type { RuleId } from '../rules';
import type { StatusAction, StatusItem } from '../status-item';
import { MOVES } from './moves';
import { type Act, type Move, START, type State, stageRank } from './state';

/** One action that changed the status, in order. `at` is the step of the city's path it belongs to. */
export type Trace = {
  act: Act;
  rule: RuleId;
  at: StepId | null;
  before: State;
  after: State;
};

export type Walk = {
  state: State;
  traces: Trace[];
  /** Actions that happened and changed nothing, in order, unknown wordings among them. */
  idle: { key: string; on: string | null }[];
  /** The keys of those that came after the last change. */
  idleAfterLast: string[];
  unknown: string[];
  /** The last dated action by that day, changing or not. */
  lastOn: string | null;
  /** The last of those whose wording is known. */
  lastKnownOn: string | null;
  /** The first day after the one asked for on which a recorded action takes effect. */
  nextOn: string | null;
  /** True when actions exist and every one lies after the day asked for. */
  isBeforeFirst: boolean;
};

/** Reads an item's actions up to the end of a day, one after another; no clock is consulted. */
export function walk(process: CityProcess, item: StatusItem, on: string): Walk {
  const classified = item.actions.map((action) => ({ action, ...classify(process, action, item.kind) }));
  const ordered = inOrder(process, classified);
  const lastDated = ordered.findLast(({ action }) => action.on !== null);
  const allDatedBy = lastDated === undefined || (decidesOn(lastDated.action) ?? '') <= on;
  const result: Walk = {
    state: START,
    traces: [],
    idle: [],
    idleAfterLast: [],
    unknown: [],
    lastOn: null,
    lastKnownOn: null,
    nextOn: null,
    isBeforeFirst: false,
  };
  let seen = 0;
  for (const { action, class: name, named, place, step, wording } of ordered) {
    const day = decidesOn(action);
    if (day !== null && day > on) result.nextOn ??= day;
    if (day === null ? !allDatedBy : day > on) continue;
    seen += 1;
    if (day !== null) result.lastOn = day;
    if (name === null) {
      result.unknown.push(wording ?? '');
      passOver(result, action);
      continue;
    }
    if (day !== null) result.lastKnownOn = day;
    const act: Act = { action, class: name, named, place, step, on: day, kind: item.kind };
    const move = MOVES[name]?.(result.state, act, process) ?? null;
    const before = result.state;
    if (name === 'referral-committee') result.state = { ...before, wasReferred: true };
    if (move === null || contradicts(before, act, move)) {
      passOver(result, action);
      continue;
    }
    result.idleAfterLast = [];
    result.state = applied(result.state, act, move);
    result.traces.push({ act, rule: move.rule, at: move.at, before, after: result.state });
  }
  result.isBeforeFirst = seen === 0 && item.actions.length > 0;
  return onFile(result, item.introducedOn, on);
}

function passOver(result: Walk, action: StatusAction): void {
  result.idle.push({ key: action.key, on: action.on });
  result.idleAfterLast.push(action.key);
}

/** A file that exists is filed, even before anything on it is recorded. */
function onFile(result: Walk, introducedOn: string | null, on: string): Walk {
  if (result.state.stage !== null || introducedOn === null) return result;
  if (introducedOn > on) {
    return { ...result, nextOn: [introducedOn, result.nextOn ?? introducedOn].toSorted()[0] ?? null };
  }
  const because = { actionKey: null, rule: 'file-created' as const };
  return {
    ...result,
    state: { ...result.state, stage: 'filed', step: 'on-file', since: introducedOn, because },
    lastOn: result.lastOn ?? introducedOn,
    lastKnownOn: result.lastKnownOn ?? introducedOn,
  };
}

/** An undated action decides only where nothing dated contradicts it. */
function contradicts(state: State, act: Act, move: Move): boolean {
  if (act.on !== null || act.class === 'order-rescinded') return false;
  if (state.stage === 'concluded') return true;
  return move.stage !== undefined && stageRank(move.stage) < stageRank(state.stage);
}

function applied(state: State, act: Act, move: Move): State {
  const { rule, at: _at, ...changes } = move;
  return {
    ...state,
    hold: null,
    ...changes,
    since: act.on,
    because: { actionKey: act.action.key, rule },
    inferred: act.action.confidence === 'inferred' || changes.inferred === true,
  };
}
