import type { StatusDto } from '@/lib/legislation/types';
import type { Kind, SponsorRole, VoteOption } from '@/lib/legislation/words';

/** One vote of a member on an item: where, when, how, and with what count. */
export type RecordVote = {
  /** The roll call's id, the last part of its page's address. */
  id: string;
  on: string | null;
  body: string | null;
  /** Whether the body is the full council (true) or another, such as a committee. */
  isCouncil: boolean;
  option: VoteOption | null;
  inferred: boolean;
  yes: number | null;
  no: number | null;
};

/** An item with all that one member had to do with it; `role` null: they do not carry it. Votes oldest first. */
export type RecordItem = {
  number: string | null;
  slug: string;
  kind: Kind;
  title: string;
  shortTitle: string | null;
  lastActionOn: string | null;
  status: Pick<StatusDto, 'stage' | 'outcome' | 'route' | 'activity' | 'inferred'>;
  role: SponsorRole | null;
  votes: RecordVote[];
};

/** One month of a member, each row counted once: items introduced that they carry, and how they stand in roll calls. */
export type MemberMonth = {
  /** `YYYY-MM`. */
  month: string;
  sponsored: number;
  coSponsored: number;
  /** Yes, no or abstained. */
  cast: number;
  absent: number;
  excused: number;
  /** Recused, not voting, or a vote that cannot be read. */
  other: number;
};
