import type { Outcome, SponsorRole, VoteOption } from '../words/vocabulary';
import type { CommitteeSeat } from './committees';
import type { SourceRef } from './items';

/** What pages and the public API show. Dates are the city's `YYYY-MM-DD`; instants ISO 8601 with `Z`; unknown is null. */

export type SeatDto = {
  title: string;
  seat: string | null;
  body: string | null;
  bodySlug: string | null;
  bodyKind: string | null;
  startOn: string | null;
  endOn: string | null;
  sourceUrl: string | null;
  note: string | null;
};

export type MemberSummary = {
  slug: string;
  name: string;
  isCurrent: boolean;
  seats: SeatDto[];
  /**
   * As last counted ahead; null: not counted yet. `sponsored`: in any role; `led`: as sponsor, or as co-sponsor where nobody
   * sponsors; `coSponsored`: recorded so.
   */
  counts: { sponsored: number | null; led: number | null; coSponsored: number | null; votes: number | null };
};

export type MemberDetail = MemberSummary & {
  alsoKnownAs: string[];
  note: string | null;
  /** Null, like what follows: not counted yet. `unplaced`: how many of the count have no stage, since nothing on record tells it. */
  carried: CarriedCount[] | null;
  /** Of these, what they lead. */
  leads: CarriedCount[] | null;
  /** All by recorded role; an item carried in two roles stands in both. */
  carriedAs: (CarriedCount & { role: SponsorRole })[] | null;
  voted: VotedCount[] | null;
};

/** One of whom everything is counted. */
export type CountedMember = MemberDetail & {
  counts: { sponsored: number; led: number; coSponsored: number; votes: number };
  carried: CarriedCount[];
  leads: CarriedCount[];
  carriedAs: (CarriedCount & { role: SponsorRole })[];
  voted: VotedCount[];
};

export type CarriedCount = { outcome: Outcome | null; count: number; unplaced: number };
export type VotedCount = { option: VoteOption | null; count: number };

export type CommitteeSummary = {
  slug: string;
  name: string;
  shortName: string | null;
  kind: string;
  memberCount: number | null;
  /** How many people hold a seat in it today, as far as the record goes. */
  seated: number;
  counts: { items: number; open: number };
};

export type CommitteeDetail = CommitteeSummary & {
  note: string | null;
  members: CommitteeSeat[];
  sources: SourceRef[];
};
