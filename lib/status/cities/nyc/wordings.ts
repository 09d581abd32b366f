import type { Meaning } from '../../process';
import { wordingTable } from '../../wording';

/**
 * Every action wording of the New York City Council's record (73 in 121,120 actions to August 2026). "P-C Item"
 * is a preconsidered item: heard and voted in committee before the council introduces it.
 */
export const WORDINGS: Record<string, readonly Meaning[]> = wordingTable<readonly Meaning[]>({
  ...group({ class: 'introduction', step: 'introduced' }, [
    'Introduced by Council',
    'Introduced by Council, IMMEDIATE CONSIDERATION',
  ]),
  ...group({ class: 'referral-committee', step: 'in-committee' }, [
    'Referred to Comm by Council',
    'Re-referred to Committee by Council',
    'Re-referred  pursuant to Rule 6.50 of the Council',
    'Referred to Finance Pursuant to Rule 9.10',
  ]),
  ...group({ class: 'recommitted', step: 'recommitted' }, [
    'Recommitted to Committee by Council',
    'Recommit to Comm by Council',
  ]),
  ...group({ class: 'discharged', step: 'discharged' }, ['Discharged from Committee']),
  ...group({ class: 'hearing-held', at: 'committee' }, [
    'Hearing Held by Committee',
    'Hearing on P-C Item by Comm',
  ]),
  ...group({ class: 'hearing-held', at: 'executive' }, ['Hearing Held by Mayor']),
  ...group({ class: 'hearing-scheduled', at: 'executive' }, ['Hearing Scheduled by Mayor']),
  ...group({ class: 'hearing-cancelled', at: 'executive' }, ['Hearing Scheduled by Mayor Cancelled']),
  ...group({ class: 'signing-scheduled', at: 'executive' }, ['Bill Signing Scheduled by Mayor']),
  ...group({ class: 'recessed', at: 'committee' }, ['Recessed']),
  ...group({ class: 'amendment-introduction', at: 'committee' }, ['Amendment Proposed by Comm']),
  ...group({ class: 'amendment-introduction', at: 'council' }, ['Amendment Proposed by Council']),
  ...group({ class: 'amendment-passage', at: 'committee' }, ['Amended by Committee']),
  ...group({ class: 'amendment-failure', at: 'council' }, ['Amendment Defeated by Council']),
  ...group({ class: 'deferral', at: 'committee', step: 'laid-over-in-committee' }, [
    'Laid Over by Committee',
    'Laid Over Again by Committee',
    'P-C Item Laid Over by Comm',
    'Deferred',
  ]),
  ...group({ class: 'deferral', at: 'subcommittee', step: 'laid-over-in-subcommittee' }, [
    'Laid Over by Subcommittee',
  ]),
  ...group({ class: 'deferral', at: 'council', step: 'laid-over-by-council' }, [
    'Laid Over by Council',
    'Laid Over Again by Council',
  ]),
  ...group({ class: 'committee-passage', at: 'subcommittee' }, [
    'Approved by Subcommittee',
    'Approved by Subcommittee with Modifications',
    'Approved by Subcommittee with Modifications and Referred to CPC',
    'Approved by Subcommittee and Referred to Finance pursuant to Rule 6.50 of the Council',
    'Approved by Subcommittee with Modifications and Referred pursuant to Rule 11.20(b) of the Rules of the Council and Section 197(d) of the New York City Charter',
    'P-C Item Approved by Subcommittee with Companion Resolution',
    'P-C Item Approved by Subcommittee with Modifications',
    'P-C Item Approved by Subcommittee with Modifications and Referred to CPC',
    'Disapproved by Subcommittee',
    'P-C Item Disapproved by Subcommittee with Companion Resolution',
    'Filed by Subcommittee',
    'P-C Item Filed by Subcommittee with Companion Resolution',
  ]),
  ...group({ class: 'committee-passage', at: 'committee' }, [
    'Approved by Committee',
    'Approved by Committee with Companion Resolution',
    'Approved by Committee with Modifications',
    'Approved by Committee with Modifications and Referred to CPC',
    'Approved by Committee and Referred to Finance  pursuant to Rule 6.50 of the Council',
    'P-C Item Approved by Comm',
    'P-C Item Approved by Committee with Companion Resolution',
    'P-C Item Approved by Committee with Modifications',
    'P-C Item Approved by Committee with Modifications and Referred to CPC',
  ]),
  ...group({ class: 'committee-passage-unfavorable', at: 'committee', step: 'reported-against' }, [
    'Disapproved by Committee',
    'Disapproved by Committee with Companion Resolution',
  ]),
  ...group({ class: 'committee-passage-unfavorable', at: 'committee', step: 'reported-to-be-filed' }, [
    'Filed by Committee',
    'Filed by Committee with Companion Resolution',
    'P-C Item Filed by Committee with Companion Resolution',
  ]),
  ...group({ class: 'committee-failure', at: 'committee', step: 'defeated-in-committee' }, [
    'Defeated by Committee',
  ]),
  ...group(
    {
      class: 'referral',
      at: 'council',
      step: 'at-city-planning',
    },
    [
      'Approved with Modifications and Referred to the City Planning Commission pursuant to Section 197-(d) of the New York City Charter.',
      'Approved and Referred to the Department of City Planning',
    ],
  ),
  ...group({ class: 'passage', at: 'council' }, ['Approved by Council', 'Approved, by Council']),
  ...group({ class: 'failure', at: 'council', step: 'disapproved-by-council' }, ['Disapproved by Council']),
  ...group({ class: 'recalled', at: 'council' }, ['Recalled by Council']),
  ...group({ class: 'filing', at: 'council' }, ['Filed by Council', 'Filed by Administration']),
  ...group({ class: 'died-with-term', at: 'council' }, ['Filed (End of Session)']),
  ...group({ class: 'withdrawal' }, ['Withdrawn']),
  ...group({ class: 'procedural', at: 'council' }, [
    'Printed Item Laid on Desk',
    'Reprnt Amnd Item Laid on Desk',
  ]),
  ...group({ class: 'presented-to-executive', at: 'council', step: 'sent-to-executive' }, [
    'Sent to Mayor by Council',
  ]),
  ...group({ class: 'receipt', at: 'council' }, ['Recved from Mayor by Council']),
  ...group({ class: 'executive-signature', at: 'executive' }, ['Signed Into Law by Mayor']),
  ...group({ class: 'returned-unsigned', at: 'executive' }, ['Returned Unsigned by Mayor']),
  ...group({ class: 'lapsed-into-law', at: 'executive' }, ['City Charter Rule Adopted']),
  ...group({ class: 'executive-veto', at: 'executive' }, ['Vetoed by Mayor']),
  ...group({ class: 'veto-override-passage', at: 'council' }, ['Overridden by Council']),
});

function group(meaning: Meaning, wordings: string[]): Record<string, readonly Meaning[]> {
  return Object.fromEntries(wordings.map((words) => [words, [meaning]]));
}
