import type { StepState } from '../status/steps/step';

/** A step of a city's path, or how an item ended, as people read it. */
export type Step = {
  name: string;
  state: StepState;
  /** The last day on which something happened at this step; null when ahead, skipped or not on record. */
  on: string | null;
  inferred: boolean;
  note: string | null;
};
