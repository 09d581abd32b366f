import type { SourceRef } from './types';
import type { Kind, Outcome, Result, VoteOption } from './words';

/** What pages and the public API show. Dates are the city's `YYYY-MM-DD`; instants ISO 8601 with `Z`; unknown is null. */

export type SeatDto = {
  title: string;
  seat: string | null;
  body: string | null;
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
  counts: { sponsored: number; votes: number };
};

export type MemberDetail = MemberSummary & {
  alsoKnownAs: string[];
  note: string | null;
  carried: { outcome: Outcome | null; count: number }[];
  voted: { option: VoteOption | null; count: number }[];
};

/** How one person voted in one roll call. */
export type MemberVote = {
  on: string | null;
  option: VoteOption | null;
  inferred: boolean;
  text: string | null;
  result: Result | null;
  yes: number | null;
  no: number | null;
  item: { number: string | null; slug: string; kind: Kind; title: string; url: string };
};

export type CommitteeSummary = {
  slug: string;
  name: string;
  shortName: string | null;
  kind: string;
  memberCount: number | null;
  counts: { items: number; open: number };
};

export type CommitteeDetail = CommitteeSummary & {
  note: string | null;
  members: { name: string; slug: string; title: string }[];
  sources: SourceRef[];
};
