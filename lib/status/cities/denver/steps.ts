import type { Kind } from '../../../words/vocabulary';
import type { StepName } from '../../process';

const FILED: StepName = { id: 'filed', name: 'Filed' };
const COMMITTEE: StepName = { id: 'committee', name: 'Committee', canSkip: true };
const VOTE: StepName = { id: 'final', name: 'Council vote' };
const OVERRIDE: StepName = { id: 'override', name: 'Override vote', optional: true };
const VOTERS: StepName = { id: 'voters', name: 'Election' };

const BILL: readonly StepName[] = [
  FILED,
  COMMITTEE,
  { id: 'first-reading', name: 'First reading' },
  { id: 'final', name: 'Final consideration' },
  { id: 'executive', name: 'Mayor' },
  OVERRIDE,
];
const HEARD: readonly StepName[] = [FILED, { id: 'done', name: 'Heard or received' }];

/** The path of each kind through Denver's council, in order; optional steps are drawn only where they happened. */
export const STEPS: Partial<Record<Kind, readonly StepName[]>> = {
  bill: BILL,
  resolution: [FILED, COMMITTEE, VOTE],
  proclamation: [FILED, VOTE],
  nomination: [FILED, COMMITTEE, VOTE],
  'budget-amendment': [FILED, VOTE, { id: 'executive', name: 'Mayor', optional: true }, OVERRIDE],
  'referred-question': [FILED, COMMITTEE, VOTE, VOTERS],
  'initiated-ordinance': [{ id: 'filed', name: 'Petition filed' }, VOTERS],
  policy: [FILED, COMMITTEE, VOTE],
  communication: HEARD,
  presentation: HEARD,
  announcement: HEARD,
  'executive-order': [
    { id: 'filed', name: 'Issued' },
    { id: 'revised', name: 'Revised', optional: true },
    { id: 'rescinded', name: 'Rescinded', optional: true },
  ],
};
