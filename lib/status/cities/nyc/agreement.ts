import type { Agreement } from '../../process';

const OVERRIDABLE = { stages: ['on-floor'], outcomes: ['vetoed'] } as const;

/** What each status word of the New York City Council is compatible with. */
export const AGREEMENT: Record<string, Agreement> = {
  Introduced: { stages: ['filed', 'in-committee'] },
  Committee: { stages: ['in-committee', 'reported'] },
  'Laid Over in Committee': { stages: ['in-committee'] },
  'Reported from Committee': { stages: ['reported', 'on-floor'] },
  'Companion Pending Approval by Council': { stages: ['reported', 'on-floor'] },
  Adopted: { outcomes: ['adopted', 'enacted'] },
  Enacted: { outcomes: ['enacted'] },
  "Enacted (Mayor's Desk for Signature)": {
    stages: ['with-executive'],
    outcomes: ['enacted'],
    note: 'Nobody has signed it: with the mayor, or law without a signature once the mayor’s time ran out.',
  },
  Vetoed: { ...OVERRIDABLE, note: 'Open while the council may still override.' },
  Disapproved: { outcomes: ['failed', 'vetoed'] },
  Withdrawn: { outcomes: ['withdrawn'] },
  Filed: { outcomes: ['filed-away', 'expired', 'vetoed', 'received'] },
  'Filed (End of Session)': { outcomes: ['filed-away', 'expired', 'vetoed', 'received'] },
};
