import type { VoteOption } from '../../words/vocabulary';

const byName: [RegExp, VoteOption][] = [
  [/^(yes|yea|yeas|aye|ayes|affirmative|in favor|for)$/, 'yes'],
  [/^(no|nay|nays|noes|negative|opposed|against)$/, 'no'],
  [/^(abstain|abstained|abstention|abstentions)$/, 'abstain'],
  [/^(absent|away)$/, 'absent'],
  [/^(excused|medical|maternity|paternity|parental|bereavement|jury duty|military|leave)$/, 'excused'],
  [/^(recused|recuse|recusal|conflict|conflict of interest)$/, 'recused'],
  [/^(non-voting|not voting|nonvoting|present|not present for vote|suspended)$/, 'not-voting'],
];
const byResult = new Map<number, VoteOption>([
  [1, 'yes'],
  [2, 'no'],
]);

/**
 * Our option for a vote, by the source's result (1 for, 2 against, 0 neither) and the name of its value; ids of
 * values differ from city to city and are never read. Null where the name is unknown and the result says nothing,
 * and where the two contradict each other.
 */
export function voteOption(
  result: number | null | undefined,
  name: string | null | undefined,
): VoteOption | null {
  const word = name?.trim().toLowerCase() ?? '';
  const named = byName.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  const counted = byResult.get(result ?? 0) ?? null;
  if (named && counted) return named === counted ? named : null;
  if (named && result === 0 && (named === 'yes' || named === 'no')) return null;
  return named ?? counted;
}
