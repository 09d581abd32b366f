import type { CityProcess, Meaning } from '../process';
import { wordingTable } from '../wording';
import { ORDER_WORDINGS } from './order-wordings';
import { unknownClock } from './unknown-clock';

const COMMITTEE = ['committee', 'subcommittee'] as const;
const COUNCIL = ['council'] as const;

const unknown = (sentence: string) => unknownClock(sentence, 'Not known for this city.');

const yes: readonly Meaning[] = [
  { class: 'committee-passage', places: COMMITTEE },
  { class: 'passage', places: COUNCIL },
];

/**
 * A city whose procedure nobody has described yet: only wordings that mean the same everywhere, no clock, no end
 * of terms; what a bill's passage leads to is taken to be the mayor, and never more than the record says.
 */
export const GENERIC: CityProcess = {
  key: 'generic',
  name: 'A city not described yet',
  executive: 'the mayor',
  wordings: {
    ...ORDER_WORDINGS,
    ...wordingTable<readonly Meaning[]>({
      introduced: [{ class: 'introduction' }],
      referred: [{ class: 'referral-committee' }],
      'referred to committee': [{ class: 'referral-committee' }],
      adopted: yes,
      'adopted as amended': yes,
      approved: yes,
      'approved as amended': yes,
      passed: yes,
      'passed as amended': yes,
      'recommended for approval': [{ class: 'committee-passage-favorable', at: 'committee' }],
      'recommended for disapproval': [{ class: 'committee-passage-unfavorable', at: 'committee' }],
      'returned without recommendation': [{ class: 'committee-passage', at: 'committee' }],
      'approved on first reading': [{ class: 'reading-1' }],
      amended: [{ class: 'amendment-passage' }],
      tabled: [{ class: 'deferral' }],
      postponed: [{ class: 'deferral' }],
      deferred: [{ class: 'deferral' }],
      held: [{ class: 'deferral' }],
      'held in committee': [{ class: 'deferral', at: 'committee' }],
      failed: [
        { class: 'committee-failure', places: COMMITTEE },
        { class: 'failure', places: COUNCIL },
      ],
      defeated: [
        { class: 'committee-failure', places: COMMITTEE },
        { class: 'failure', places: COUNCIL },
      ],
      withdrawn: [{ class: 'withdrawal' }],
      'received and filed': [{ class: 'received-and-filed' }],
      'hearing held': [{ class: 'hearing-held' }],
      'passed over veto': [{ class: 'veto-override-passage' }],
      'veto overridden': [{ class: 'veto-override-passage' }],
      'veto sustained': [{ class: 'veto-override-failure' }],
      'sent to mayor': [{ class: 'presented-to-executive' }],
      'became law without signature': [{ class: 'lapsed-into-law' }],
      reconsidered: [{ class: 'reconsidered' }],
      recalled: [{ class: 'recalled' }],
      recommitted: [{ class: 'recommitted' }],
      're-referred': [{ class: 'referral-committee' }],
      'discharged from committee': [{ class: 'discharged' }],
      'approved by voters': [{ class: 'election-passage' }],
      'rejected by voters': [{ class: 'election-failure' }],
      'signed by mayor': [{ class: 'executive-signature' }],
      'signed by the mayor': [{ class: 'executive-signature' }],
      vetoed: [{ class: 'executive-veto' }],
      'vetoed by mayor': [{ class: 'executive-veto' }],
      'returned unsigned': [{ class: 'returned-unsigned' }],
    }),
  },
  rank: { introduction: 1, 'referral-committee': 2, 'presented-to-executive': 90, 'executive-signature': 95 },
  passage: {
    bill: 'executive',
    nomination: 'confirmed',
    'referred-question': 'voters',
    'initiated-ordinance': 'executive',
    communication: 'received',
    presentation: 'received',
    announcement: 'received',
  },
  filingEnds: false,
  overrideVotes: null,
  clocks: {
    executive: {
      ...unknown('The days of the mayor to sign or veto are not known'),
      from: 'presented',
      silence: 'route-unknown',
    },
    override: unknown('The days of the council to override a veto are not known'),
    publication: unknown('The days until publication are not known'),
    contractReview: unknown('Whether contracts pass by silence is not known'),
    callOutReturn: unknown('Whether one member may have an item put off is not known'),
    hearingNotice: unknown('The notice a hearing needs is not known'),
  },
  holidays: null,
  terms: { ends: [], endsItems: false, citation: null, note: 'Not known for this city.' },
  quietAfterDays: 90,
  steps: {},
  agreement: {},
};
