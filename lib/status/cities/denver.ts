import type { CityProcess } from '../process';
import { wordingTable } from '../wording';
import { AGREEMENT } from './denver/agreement';
import { CLOCKS } from './denver/clocks';
import { RECORDED_PHRASES } from './denver/recorded-phrases';
import { STEPS } from './denver/steps';
import { PRINTED } from './denver/wordings';
import { ORDER_WORDINGS } from './order-wordings';

/** Denver, Colorado: bills need two readings and the mayor; resolutions and proclamations one vote. */
export const DENVER: CityProcess = {
  key: 'denver',
  name: 'Denver',
  executive: 'the mayor',
  wordings: { ...RECORDED_PHRASES, ...PRINTED, ...ORDER_WORDINGS },
  rank: {},
  passage: {
    bill: 'executive',
    'referred-question': 'voters',
    'initiated-ordinance': 'executive',
    nomination: 'confirmed',
    communication: 'received',
    presentation: 'received',
    announcement: 'received',
  },
  filingEnds: false,
  overrideVotes: 9,
  clocks: CLOCKS,
  holidays: null,
  terms: {
    ends: ['2015-07-20', '2019-07-15', '2023-07-17', '2027-07-19'],
    endsItems: false,
    citation: {
      text: 'Denverite, June 6, 2019: councils are seated every four years',
      url: 'https://denverite.com/2019/06/06/meet-your-new-denver-city-council-members-and-the-change-in-political-calculus-they-bring/',
    },
    note: 'Whether unfinished items end with a term is not known. The end of 2027 follows from the four-year term.',
  },
  quietAfterDays: 60,
  steps: STEPS,
  agreement: wordingTable(AGREEMENT),
};
