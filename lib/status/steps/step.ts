import type { Outcome } from '../../words/vocabulary';
import type { RuleId } from '../rules';
import type { Standing } from '../standings';
import type { OverrideEnd } from '../status-facts';

export type StepState = 'done' | 'current' | 'ahead' | 'skipped' | 'repeated' | 'reversed' | 'held';

/** What happened at a step: by which rule, who had it put off and until when, the count. */
export type Happening = {
  rule: RuleId;
  /** Where it then stood, where the rule alone does not say what happened. */
  standing: Standing | null;
  heldBy: string | null;
  heldUntil: string | null;
  count: { yes: number; no: number } | null;
  /** What the source says of it. */
  note: string | null;
};

export type StepNote =
  | { id: 'happened' | 'outcome-not-on-record'; happening: Happening }
  | { id: 'veto-open'; override: OverrideEnd }
  | { id: 'lapsed' | 'not-on-record' | 'day-not-on-record' | 'skipped' | 'presupposed' }
  | { id: 'by-clock'; rule: RuleId };

/** A step drawn: one of the city's path by its name, the closing by how the item ended, or the day of effect. */
export type StepDrawn = {
  name: { city: string } | { ended: Outcome } | { id: 'in-effect' };
  state: StepState;
  /** The last day on which something happened at this step; null when ahead, skipped or not on record. */
  on: string | null;
  inferred: boolean;
  note: StepNote | null;
};
