import type { Carrying } from '../address/member-record';
import type { SponsorRole } from './vocabulary';

export const ROLE_WORDS: Record<SponsorRole, string> = {
  sponsor: 'Sponsor',
  'co-sponsor': 'Co-sponsor',
  requester: 'Requester',
};

export const CARRYING_WORDS: Record<Carrying, string> = {
  carried: 'Carried, in any role',
  sponsor: 'As sponsor',
  'co-sponsor': 'As co-sponsor',
  requester: 'As requester',
  'not-carried': 'Voted on only',
};
