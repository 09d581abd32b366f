import type { Kind, Outcome, Route, Stage } from '../../words/vocabulary';
import type { ActionClass } from '../action-classes';
import type { CityProcess, Place, StepId } from '../process';
import type { RuleId } from '../rules';
import type { Standing } from '../standings';
import type { StatusAction } from '../status-item';

export type Hold = { until: string | null; by: string | null };

/** Where an item stands while its actions are read one after another. */
export type State = {
  stage: Stage | null;
  step: Standing | null;
  outcome: Outcome | null;
  route: Route | null;
  hold: Hold | null;
  since: string | null;
  because: { actionKey: string | null; rule: RuleId } | null;
  inferred: boolean;
  /** Whether any referral to a committee has been read. */
  wasReferred: boolean;
  /** The council's final yes that waits for the executive. */
  passedOn: string | null;
  sentOn: string | null;
  /** A veto the council has not answered; `on` null when its day is not known. */
  veto: { on: string | null } | null;
};

export const START: State = {
  stage: null,
  step: null,
  outcome: null,
  route: null,
  hold: null,
  since: null,
  because: null,
  inferred: false,
  wasReferred: false,
  passedOn: null,
  sentOn: null,
  veto: null,
};

/** One classified action as the moves read it. `on` is the day by which it has certainly happened. */
export type Act = {
  action: StatusAction;
  class: ActionClass;
  /** What the wording names, whatever the vote made of it. */
  named: ActionClass | null;
  place: Place | null;
  step: Standing | null;
  on: string | null;
  kind: Kind;
};

/** What an act changes. `at` is the step of the city's path it belongs to; `hold` is cleared unless set. */
export type Move = Partial<Omit<State, 'because' | 'since'>> & { rule: RuleId; at: StepId | null };

/** What an act does to a state; null = nothing. */
export type Mover = (state: State, act: Act, process: CityProcess) => Move | null;

const STAGE_RANK: Record<Stage, number> = {
  filed: 1,
  'in-committee': 2,
  reported: 3,
  'on-floor': 4,
  'with-executive': 5,
  concluded: 6,
};

/** 0 before filing, then 1 to 6 along the stages. */
export function stageRank(stage: Stage | null): number {
  return stage === null ? 0 : STAGE_RANK[stage];
}

/**
 * Whether the item has left the council: ended, before the executive, or vetoed. A passage that is only presumed,
 * because the item was sent on without a vote on record, does not count once later actions speak against it.
 */
export function hasLeftCouncil(state: State): boolean {
  if (state.veto || state.stage === 'concluded') return true;
  return state.stage === 'with-executive' && (state.passedOn !== null || !state.inferred);
}

/** A move that ends the item. */
export function conclude(
  outcome: Outcome,
  rule: RuleId,
  at: StepId,
  rest: Partial<Omit<Move, 'rule' | 'at'>> = {},
): Move {
  return { stage: 'concluded', outcome, route: null, step: null, veto: null, rule, at, ...rest };
}

/** A move to a stage of a living item; reopens it if it had ended. */
export function stand(
  stage: Exclude<Stage, 'concluded'>,
  step: Standing,
  rule: RuleId,
  at: StepId,
  rest: Partial<Omit<Move, 'rule' | 'at'>> = {},
): Move {
  return { stage, outcome: null, route: null, step, rule, at, ...rest };
}
