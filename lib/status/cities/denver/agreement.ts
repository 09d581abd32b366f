import type { Agreement } from '../../process';

/** What each status word that Denver's record prints is compatible with. */
export const AGREEMENT: Record<string, Agreement> = {
  Passed: { stages: ['with-executive'], outcomes: ['enacted', 'adopted', 'referred-to-voters', 'received'] },
  Adopted: { outcomes: ['adopted', 'enacted', 'confirmed'] },
  Approved: { outcomes: ['adopted', 'confirmed', 'received'] },
  Failed: { outcomes: ['failed', 'vetoed'] },
  Filed: { outcomes: ['received', 'filed-away'] },
  'Agenda Ready': { stages: ['filed', 'reported', 'on-floor'] },
  'Heard at Council': { outcomes: ['received'] },
  rescinded: { outcomes: ['rescinded'] },
  Presentation: { outcomes: ['received'] },
};
