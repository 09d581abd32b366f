import type { Carrying } from '../../address/member-record';
import { anyOf, capitalized } from '../english';
import type { SponsorRole } from '../vocabulary';

/** A sponsor's role: by itself, before the names of several, and before a name in a sentence. */
export const ROLE_WORDS: Record<SponsorRole, { label: string; plural: string; clause: string }> = {
  sponsor: { label: 'Sponsor', plural: 'Sponsors', clause: 'sponsored by' },
  'co-sponsor': { label: 'Co-sponsor', plural: 'Co-sponsors', clause: 'co-sponsored by' },
  requester: { label: 'Requested by', plural: 'Requested by', clause: 'requested by' },
};

/** Which items `role=sponsor` means where nobody is named sponsor. */
export const LEADS_NOTE =
  'Where an item names no sponsor, its co-sponsors carry it together and count as its sponsors.';

/** As what the council members chosen in a filter are meant. */
export const PART_WORDS: Record<SponsorRole | 'any', string> = {
  sponsor: 'Sponsor',
  any: 'Sponsor or co-sponsor, any role',
  'co-sponsor': 'Co-sponsor, as recorded',
  requester: 'Requested by',
};

/** Several roles of a filter as one choice: "Sponsor or requested by". */
export function rolesInWords(roles: readonly SponsorRole[]): string {
  return capitalized(anyOf(roles.map((role) => ROLE_WORDS[role].label.toLowerCase())));
}

/** What a member's record is narrowed to. */
export const CARRYING_WORDS: Record<Carrying, string> = {
  carried: 'Carried, in any role',
  sponsor: ROLE_WORDS.sponsor.label,
  'co-sponsor': ROLE_WORDS['co-sponsor'].label,
  requester: ROLE_WORDS.requester.label,
  'not-carried': 'Voted on only',
};
