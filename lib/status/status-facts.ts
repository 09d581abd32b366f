import type { Activity, Outcome, Route, Stage } from '../words/vocabulary';
import type { RuleId } from './rules';
import type { Standing } from './standings';

/** Until when the council may override a veto; `on` null: to the end of the term. */
export type OverrideEnd = { on: string | null; isLatest: boolean };

/** What only the telling of a status asks for; a key that is absent does not apply. */
export type Told = {
  /** `since` is the first of the month in which it was. */
  isMonth?: true;
  /** With the executive: the day of the council's yes, and of its sending. */
  passedOn?: string;
  sentOn?: string;
  /** Vetoed, and the council may still answer. */
  override?: OverrideEnd;
  /** Put off until a day that is over. */
  isReturnOver?: true;
  /** Without action for long: the day of the last. */
  lastOn?: string;
  /** Its first action lies ahead. */
  isNotYetFiled?: true;
};

/** A status as far as it can be told in words with its city's process and the item's kind. */
export type StatusFacts = {
  stage: Stage | null;
  step: Standing | null;
  outcome: Outcome | null;
  route: Route | null;
  activity: Activity | null;
  heldUntil: string | null;
  /** The day the deciding action or clock took effect; null when undated or nothing has happened. */
  since: string | null;
  rule: RuleId | null;
  told: Told;
};
