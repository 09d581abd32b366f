import type { Kind } from '../../../words/vocabulary';
import type { StepName } from '../../process';

const INTRODUCED: StepName = { id: 'filed', name: 'Introduced' };
const COMMITTEE: StepName = { id: 'committee', name: 'Committee', canSkip: true };
const VOTE: StepName = { id: 'final', name: 'Council vote' };
const MAYOR: StepName = { id: 'executive', name: 'Mayor' };
const OVERRIDE: StepName = { id: 'override', name: 'Override vote', optional: true };

/** The path of each kind through New York's council, in order; optional steps are drawn only where they happened. */
export const STEPS: Partial<Record<Kind, readonly StepName[]>> = {
  bill: [INTRODUCED, COMMITTEE, VOTE, MAYOR, OVERRIDE],
  resolution: [INTRODUCED, COMMITTEE, VOTE, { ...MAYOR, optional: true }, OVERRIDE],
  'land-use': [INTRODUCED, COMMITTEE, VOTE, { ...MAYOR, optional: true }, OVERRIDE],
};
