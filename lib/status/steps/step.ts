export type StepState = 'done' | 'current' | 'ahead' | 'skipped' | 'repeated' | 'reversed' | 'held';

export type Step = {
  name: string;
  state: StepState;
  /** The last day on which something happened at this step; null when ahead, skipped or not on record. */
  on: string | null;
  inferred: boolean;
  note: string | null;
};
