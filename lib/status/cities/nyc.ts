import type { CityProcess } from '../process';
import { wordingTable } from '../wording';
import { AGREEMENT } from './nyc/agreement';
import { CLOCKS } from './nyc/clocks';
import { STEPS } from './nyc/steps';
import { WORDINGS } from './nyc/wordings';
import { ORDER_WORDINGS } from './order-wordings';

/** New York City: one council vote, then thirty days of the mayor for bills; resolutions and land use end there. */
export const NYC: CityProcess = {
  key: 'nyc',
  name: 'New York City',
  executive: 'the mayor',
  wordings: { ...WORDINGS, ...ORDER_WORDINGS },
  rank: {
    introduction: 10,
    'referral-committee': 15,
    'hearing-held': 20,
    'amendment-introduction': 22,
    'amendment-passage': 24,
    deferral: 28,
    'committee-passage': 30,
    'committee-passage-unfavorable': 30,
    'committee-failure': 30,
    discharged: 35,
    recalled: 40,
    recommitted: 45,
    referral: 50,
    passage: 60,
    failure: 60,
    filing: 65,
    'presented-to-executive': 70,
    'executive-signature': 80,
    'executive-veto': 80,
    'returned-unsigned': 82,
    'lapsed-into-law': 84,
    'veto-override-passage': 90,
    'died-with-term': 99,
  },
  passage: { bill: 'executive' },
  filingEnds: true,
  overrideVotes: 34,
  clocks: CLOCKS,
  holidays: null,
  terms: {
    ends: [
      '2001-12-31',
      '2003-12-31',
      '2005-12-31',
      '2009-12-31',
      '2013-12-31',
      '2017-12-31',
      '2021-12-31',
      '2023-12-31',
      '2025-12-31',
      '2029-12-31',
    ],
    endsItems: true,
    citation: {
      text: 'Rules of the Council: items not acted on are filed at the end of the session',
      url: null,
    },
    note: null,
  },
  quietAfterDays: 150,
  steps: STEPS,
  agreement: wordingTable(AGREEMENT),
};
