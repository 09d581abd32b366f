import type { StatedCounts } from '../votes/tally';
import type { Kind, Result, VoteOption } from '../words/vocabulary';
import type { SourceRef } from './items';

/** One roll call in a list; `own` is how the member asked for voted, null where nobody was asked for or it is unknown. */
export type RollCallLine = StatedCounts & {
  id: string;
  on: string | null;
  body: string | null;
  text: string | null;
  result: Result | null;
  own: VoteOption | null;
  item: { number: string | null; slug: string; kind: Kind; title: string };
};

export type Voter = {
  name: string;
  slug: string | null;
  option: VoteOption | null;
  raw: string | null;
  inferred: boolean;
  /** Whether a seat in the body covers that day; null where the record of seats does not reach that far. */
  seated: boolean | null;
  seat: string | null;
};

export type RollCallDetail = StatedCounts & {
  id: string;
  on: string | null;
  body: string | null;
  bodySlug: string | null;
  bodyKind: string | null;
  bodyMembers: number | null;
  class: string | null;
  raw: string | null;
  text: string | null;
  result: Result | null;
  consent: boolean | null;
  basis: string | null;
  isComplete: boolean | null;
  note: string | null;
  mover: { name: string; slug: string | null } | null;
  seconder: { name: string; slug: string | null } | null;
  goneSince: string | null;
  votes: Voter[];
  item: { number: string | null; slug: string; kind: Kind; title: string };
  meeting: { slug: string; minutesStatus: string | null } | null;
  /** What differed after we first saw it, oldest first. */
  corrections: { at: string; who: string | null; before: string | null; after: string | null }[];
  sources: SourceRef[];
};

export type VoteChoices = {
  bodies: { slug: string; name: string; count: number }[];
  years: { year: number; count: number }[];
  members: { slug: string; name: string }[];
};
