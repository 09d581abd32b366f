import type { CityProcess } from '../../status/process';
import type { Standing } from '../../status/standings';
import { capitalized } from '../english';

type Executive = Pick<CityProcess, 'executive'>;

const LABELS: Record<Standing, string | ((process: Executive) => string)> = {
  'on-file': 'On file',
  filed: 'Introduced',
  introduced: 'Introduced',
  'introduced-again': 'Introduced again',
  'in-committee': 'In committee',
  'put-off-in-committee': 'Postponed in committee',
  'sent-back-to-committee': 'Sent back to committee',
  'not-sent-on': 'Not sent on by committee',
  'approved-by-subcommittee': 'Approved by subcommittee',
  reported: 'Reported from committee',
  'reported-against': 'Reported with advice against it',
  discharged: 'Discharged from committee',
  'before-council': 'Before the council',
  'called-out': 'Called out before the council',
  'postponed-by-council': 'Postponed by the council',
  'put-off': 'Postponed',
  'first-reading': 'First reading',
  'failed-first-reading': 'Failed at first reading',
  recalled: 'Recalled by the council',
  reconsidered: 'Reconsidered',
  'referred-out': 'Referred to another agency',
  passed: ({ executive }) => `Passed; before ${executive}`,
  'sent-to-executive': ({ executive }) => `Sent to ${executive}`,
  'returned-unsigned': ({ executive }) => `Returned unsigned by ${executive}`,
  vetoed: 'Vetoed',
  'disapproval-vetoed': ({ executive }) => `${capitalized(executive)} vetoed the council’s disapproval`,
  'adopted-over-rejection': ({ executive }) => `Adopted over the rejection of ${executive}`,
  unveiled: 'Unveiled',
  'notice-published': 'Notice ordered published',
  'first-reading-amended': 'First reading, as amended',
  'first-reading-before-hearing': 'First reading; a required hearing to come',
  'final-consideration': 'Final consideration',
  recommitted: 'Recommitted to committee',
  'laid-over-in-committee': 'Laid over in committee',
  'laid-over-in-subcommittee': 'Laid over in subcommittee',
  'laid-over-by-council': 'Laid over by the council',
  'reported-to-be-filed': 'Reported to be filed',
  'defeated-in-committee': 'Defeated in committee',
  'at-city-planning': 'Approved with modifications; at the City Planning Commission',
  'disapproved-by-council': 'Disapproved by the council',
};

/** Where an item stands, in the words of its city's process. */
export function standingLabel(process: Executive, standing: Standing): string {
  const label = LABELS[standing];
  return typeof label === 'string' ? label : label(process);
}
