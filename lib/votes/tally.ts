import { VOTE_OPTIONS, type VoteOption } from '../words/vocabulary';

export type Tally = Record<VoteOption, number | null>;

/** The counts as a source states them, by the names of a stored roll call. */
export type StatedCounts = Record<
  'yes' | 'no' | 'abstain' | 'absent' | 'excused' | 'recused',
  number | null
> & {
  notVoting: number | null;
};

type Cast = { option: VoteOption | null };

/** How often each option stands in the rows; `unknown` counts rows whose option nobody could read. */
export function tallyOf(votes: readonly Cast[]): Record<VoteOption | 'unknown', number> {
  const tally = {
    yes: 0,
    no: 0,
    abstain: 0,
    absent: 0,
    excused: 0,
    recused: 0,
    'not-voting': 0,
    unknown: 0,
  };
  for (const { option } of votes) tally[option ?? 'unknown'] += 1;
  return tally;
}

/** The stated counts under the words of the vocabulary; null = not stated. */
export function statedTally({ notVoting, ...stated }: StatedCounts): Tally {
  return { ...stated, 'not-voting': notVoting };
}

/** The options whose stated count differs from what the rows add up to; empty without rows or where nothing is stated. */
export function differingCounts(stated: StatedCounts, votes: readonly Cast[]): VoteOption[] {
  if (votes.length === 0) return [];
  const counted = tallyOf(votes);
  const told = statedTally(stated);
  return VOTE_OPTIONS.filter((option) => told[option] !== null && told[option] !== counted[option]);
}

export type Division = 'divided' | 'unanimous' | 'no-dissent' | 'unknown';

/**
 * Whether a roll call was divided (at least one yes and one no). `unanimous` only where every row is known, named by
 * the source and says yes or away, with nobody abstaining; `no-dissent` where no against is on record but that cannot
 * be said. Silence proves nothing: without rows it is `unknown`, unless the counts show both sides.
 */
export function divisionOf(
  rollCall: StatedCounts & {
    isComplete: boolean | null;
    votes: readonly (Cast & { inferred: boolean })[];
  },
): Division {
  const { votes, isComplete } = rollCall;
  const counted = tallyOf(votes);
  const yes = Math.max(rollCall.yes ?? 0, counted.yes);
  const no = Math.max(rollCall.no ?? 0, counted.no);
  if (yes > 0 && no > 0) return 'divided';
  if (votes.length === 0 || yes + no === 0) return 'unknown';
  const isWhole =
    isComplete !== false &&
    counted.unknown === 0 &&
    votes.every(({ inferred }) => !inferred) &&
    differingCounts(rollCall, votes).length === 0;
  const isPlain = counted.abstain === 0 && counted['not-voting'] === 0 && no === 0;
  return isWhole && isPlain ? 'unanimous' : 'no-dissent';
}
