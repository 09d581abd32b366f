import { type AddressParams, addressOf, one } from '../address/address';
import { word } from '../address/kinds';
import { SPONSOR_ROLES, type SponsorRole } from '../words/vocabulary';
import { changeFilter, type Filter } from './filter';

/** As what the members chosen in a form are meant: in a role, in any, or in those that the address had. */
export const SPONSOR_PARTS = ['sponsor', 'any', 'co-sponsor', 'requester', 'kept'] as const;
export type SponsorPart = (typeof SPONSOR_PARTS)[number];

/** What holds for the first member somebody chooses: the prime sponsor carries an item. */
export const FIRST_PART: SponsorPart = 'sponsor';

const partAddress = addressOf({ as: one(word(SPONSOR_PARTS)) });

/** The part that an address of a form holds, since a form cannot leave it out where no member is chosen; null: it holds none. */
export function partOfForm(params: AddressParams): SponsorPart | null {
  return partAddress.parse(params, 'any').values.as;
}

/** The filter that a form means by its own and this part, which says nothing without a member. */
export function withPart(filter: Filter, part: SponsorPart): Filter {
  return filter.sponsor.length === 0 ? filter : changeFilter(filter, { role: rolesOf(part, filter) });
}

/** Which part the filter means; `first` where neither a member nor a role is chosen. */
export function partOf({ sponsor, role }: Filter, first: SponsorPart = FIRST_PART): SponsorPart {
  if (role.length === 0) return sponsor.length === 0 ? first : 'any';
  const [only] = role;
  return role.length === 1 && only ? only : 'kept';
}

/** The roles of a part. */
export function rolesOf(part: SponsorPart, { role }: Filter): SponsorRole[] {
  if (part === 'kept') return role;
  return SPONSOR_ROLES.filter((one) => one === part);
}

/** The filter's change to these members: the first comes with a part, and nobody's part goes with the last. */
export function withSponsors(filter: Filter, sponsor: string[], first: SponsorPart = FIRST_PART) {
  const role = rolesOf(partOf(filter, first), filter);
  return { sponsor, role: sponsor.length === 0 ? [] : role };
}
