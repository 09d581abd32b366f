import type { Citation } from '../status/process';
import type { StatedCounts } from './tally';

/** Of whom a share is asked; `unknown` where the law says a majority and not of whom. */
export type MajorityOf = 'voting' | 'present' | 'members' | 'unknown';

/** A rule of decision: a share of some, or a fixed number of votes. */
export type Majority = {
  sentence: string;
  citation: Citation | null;
} & ({ share: 'half' | 'two-thirds'; of: MajorityOf } | { votes: number });

export type Needed = {
  sentence: string;
  citation: Citation | null;
  /** Yes votes needed; null where they cannot be counted. With `of: 'unknown'` the most that any reading asks. */
  votes: number | null;
  /** Null where the counts or the rule do not decide it. */
  met: boolean | null;
};

/**
 * The yes votes that a rule asks of a roll call and whether they were there. `members` is the full number of the
 * body, null where it is not known. Where of whom is unknown, it was met if the strictest reading was, and not met if
 * the mildest was not.
 */
export function neededVotes(rule: Majority, counts: StatedCounts, members: number | null): Needed {
  const { sentence, citation } = rule;
  const needed = (votes: number | null) => ({ sentence, citation, votes, met: isMet(counts.yes, votes) });
  if ('votes' in rule) return needed(rule.votes);
  const share = (of: Exclude<MajorityOf, 'unknown'>) => shareOf(rule.share, baseOf(of, counts, members));
  if (rule.of !== 'unknown') return needed(share(rule.of));
  const most = share('members');
  const least = share('voting');
  const met = isMet(counts.yes, most) === true ? true : isMet(counts.yes, least) === false ? false : null;
  return { sentence, citation, votes: most, met };
}

function baseOf(of: Exclude<MajorityOf, 'unknown'>, counts: StatedCounts, members: number | null) {
  if (of === 'members') return members;
  const { yes, no, abstain, notVoting } = counts;
  if (yes === null || no === null) return null;
  return of === 'voting' ? yes + no : yes + no + (abstain ?? 0) + (notVoting ?? 0);
}

function shareOf(share: 'half' | 'two-thirds', base: number | null): number | null {
  if (base === null || base === 0) return null;
  return share === 'half' ? Math.floor(base / 2) + 1 : Math.ceil((base * 2) / 3);
}

function isMet(yes: number | null, votes: number | null): boolean | null {
  return yes === null || votes === null ? null : yes >= votes;
}
