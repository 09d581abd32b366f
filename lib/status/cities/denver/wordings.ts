import type { Meaning } from '../../process';
import { wordingTable } from '../../wording';

const COMMITTEE = ['committee'] as const;

/** The action words Denver's own record prints (`action_raw`), with what each amounts to. */
export const PRINTED: Record<string, readonly Meaning[]> = wordingTable<readonly Meaning[]>({
  'ordered published': [
    { class: 'published', kinds: ['communication', 'resolution'], step: 'notice-published' },
    { class: 'reading-1', step: 'first-reading' },
  ],
  'ordered published as amended': [{ class: 'reading-1', step: 'first-reading-amended' }],
  'ordered published with a future required public hearing': [
    { class: 'reading-1', step: 'first-reading-before-hearing' },
  ],
  'published a notice': [{ class: 'published', step: 'notice-published' }],
  'placed upon final consideration and do pass': [
    { class: 'on-agenda', results: [null], step: 'final-consideration' },
    { class: 'passage' },
  ],
  'placed upon final consideration and do pass as amended': [
    { class: 'on-agenda', results: [null], step: 'final-consideration' },
    { class: 'passage' },
  ],
  passed: [{ class: 'passage' }],
  adopted: [{ class: 'passage' }],
  'adopted as amended': [{ class: 'passage' }],
  'adopted en bloc': [{ class: 'passage' }],
  approved: [{ class: 'committee-passage', places: COMMITTEE }, { class: 'passage' }],
  'approved by consent': [{ class: 'committee-passage', places: COMMITTEE }, { class: 'passage' }],
  'approved by consent en bloc': [{ class: 'committee-passage', places: COMMITTEE }, { class: 'passage' }],
  'approved for filing': [{ class: 'committee-passage', at: 'committee' }],
  'approved for filing in a block': [{ class: 'committee-passage', at: 'committee' }],
  'approved the consent agenda': [{ class: 'committee-passage', places: COMMITTEE }, { class: 'passage' }],
  amended: [{ class: 'amendment-passage' }],
  postponed: [
    { class: 'called-out', kinds: ['resolution'], places: ['council'], results: [null] },
    { class: 'deferral' },
  ],
  'postponed to a date certain': [{ class: 'deferral' }],
  withdrawn: [{ class: 'withdrawal' }],
  filed: [{ class: 'received-and-filed' }],
  'took out of order': [{ class: 'on-agenda' }],
  'passed notwithstanding the disapproval or objections of the Mayor': [{ class: 'veto-override-passage' }],
});
