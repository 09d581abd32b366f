import type { ActionClass } from '../../action-classes';
import type { Meaning } from '../../process';
import type { Standing } from '../../standings';
import { wordingTable } from '../../wording';

/** Actions the record tells in our own plain words, for want of the source's. */
export const RECORDED_PHRASES: Record<string, readonly Meaning[]> = {
  ...named(
    'introduction',
    [
      'New bill unveiled at a news conference by the mayor and both sponsors; it is to go straight to the full council',
    ],
    'unveiled',
  ),
  ...named('filing', [
    'Direct filing approved by CdeBaca; filing by title only approved by President Gilmore',
    'Direct filing approved by President Sandoval',
    'Direct filing approved by President Torres',
  ]),
  ...named('committee-passage', [
    'Advanced',
    'Amended from midnight to 10 pm and sent on',
    'Committee approval (no opposition)',
    'Committee approved filing',
    'Committee approved filing by consent',
    'Committee sends the first version to the full council',
    'Motion to approve dies for lack of a second',
    'Preliminary approval of several proposals',
    'Sent to full council',
    'Seven-question layout advanced to the floor',
  ]),
  ...named('hearing-held', [
    'Courtesy public hearing',
    'First version presented; committee vote planned for August 2',
    'Hearing as Committee of the Whole on 25-1053 to 25-1057 and 25-1060, from 5:55 pm',
    'Hearing before the council sitting as a Committee of the Whole',
    'One-hour courtesy public hearing',
    'One-hour public hearing (25 speakers)',
    'Presented',
    'Public hearing',
    'Required public hearing',
  ]),
  ...named(
    'reading-1',
    [
      'First reading',
      'First reading (planned)',
      'First-reading vote fails',
      'One-hour courtesy public hearing (10 signed up); first reading',
      'Open comment hearing; first reading',
      'Public hearing; first reading',
    ],
    'first-reading',
  ),
  ...named('amendment-introduction', [
    "Clark's larger amendment discussed and voted on",
    'Floor amendment moved before final passage',
  ]),
  ...named('amendment-passage', [
    "Black's supermajority amendment for owner-opposed cases",
    'Amended (two smaller Clark amendments)',
    'Amended: 10-year sunset',
    'Three floor amendments',
  ]),
  ...named('passage', [
    'Adopted',
    'Approved in the block vote, without comment',
    'Final action',
    'Final consideration, with public testimony',
    'Passed on final consideration',
    'Passed on final consideration, as amended',
    'Public hearing; final consideration',
    'Public hearing; further amended; final consideration',
    'Referral approved',
    'Referred to the ballot',
    'Required public hearing; final consideration',
    'Vote to adopt fails',
    'Vote to refer (planned date)',
    'Vote to suspend the payment fails',
    'Voted down on final consideration after the rival bill',
  ]),
  ...named('on-agenda', [
    'On the agenda',
    'Offered by Parady, seconded by Gonzales-Gutierrez; carried over past recess',
  ]),
  ...named('deferral', ['Decision delayed']),
  ...named('called-out', ["Postponed one week at one member's call (Rule 3.7), no vote needed"]),
  ...named('received-and-filed', ['Communication read']),
  ...named('executive-signature', [
    'Signed by Mayor Hancock',
    'Signed by Mayor Hancock at a ceremony, with Executive Order No. 142 as companion',
    'Signed by Mayor Johnston',
  ]),
  ...named('executive-veto', ['Vetoed by Mayor Hancock', 'Vetoed by Mayor Johnston']),
  ...named('veto-override-passage', ['Override of the veto fails (nine votes needed)']),
  ...named('election-passage', ['Election']),
  ...named('superseded', ['Set aside for a new proposal agreed with the mayor']),
  ...named('preliminary', [
    'Draft executive order made known as another route, with a legal defence fund and keeping release notices',
    'Draft summary of the first version',
    'Local organisations meet three council members; later called the spark for the measure',
    'Proposal announced',
    'Sponsors and the mayor agree on a new proposal',
  ]),
};

function named(name: ActionClass, wordings: string[], step?: Standing): Record<string, readonly Meaning[]> {
  const meaning: Meaning = step === undefined ? { class: name } : { class: name, step };
  return wordingTable(Object.fromEntries(wordings.map((words) => [words, [meaning]])));
}
