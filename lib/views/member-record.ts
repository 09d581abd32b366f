import type { Kind, Outcome, SponsorRole, VoteOption } from '../words/vocabulary';
import type { StatusDto } from './items';
import type { CountedMember } from './people';

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

/** How many items the first page of a member's record shows. */
export const RECORD_PAGE = 25;

/** What a filter sees of an item of a member's record. */
export type RecordFacts = [
  outcome: Outcome | null,
  /** In which roles they carry it, with that of a sponsor where they lead it; null: in none. */
  roles: SponsorRole[] | null,
  /** The year in which it was introduced, where they carry it and it is known. */
  introduced: number | null,
  /** Their votes on it as option and year, `yes2019`; either may be missing. Null: none. */
  votes: string[] | null,
];

/**
 * Every item of a member's record side by side, latest action first: its id, the day of its last action as the number
 * of its eight digits (0: none), and the place of its facts among those that items of the record have.
 */
export type MemberRecord = { ids: number[]; days: number[]; kinds: number[]; facts: RecordFacts[] };

/** All that a member's page counts. */
export type MemberTally = {
  sponsored: number;
  led: number;
  coSponsored: number;
  votes: number;
  carried: CountedMember['carried'];
  leads: CountedMember['leads'];
  carriedAs: CountedMember['carriedAs'];
  voted: CountedMember['voted'];
  /** Oldest first; months without anything are left out. */
  months: MemberMonth[];
  /** How many items the record has, and its first page with one more where there is one. */
  items: number;
  latest: { id: number; item: RecordItem }[];
};
