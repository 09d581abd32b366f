import { weekdayInWords } from '../../dates/day-in-words';
import type { CityProcess } from '../process';
import { RULES, type RuleId } from '../rules';
import type { DerivedStatus } from '../status';
import { normalWording } from '../wording';

export const DISAGREEMENTS = {
  'term-over': 'The term ended with no final action on record; the source has not changed its word since.',
  'no-final-vote': 'The source names an end, but no final action on record shows it.',
  'no-withdrawal': 'The source says withdrawn, but no withdrawal is on record.',
  'ended-before': 'It had ended before; the filing at the end of the session changes nothing.',
  'word-behind': 'An action that ended it is on record; the source’s word has not followed.',
  other: 'The actions on record say otherwise.',
} as const;

/** What of a status the comparison looks at. */
export type Compared = Pick<DerivedStatus, 'outcome' | 'since'> & { because: { rule: RuleId } | null };

export type DisagreementReason = keyof typeof DISAGREEMENTS;

/** Why our status and the source's word part, for a pair that `agrees` has found to differ. */
export function whyTheyDiffer(process: CityProcess, word: string, status: Compared): DisagreementReason {
  const table = process.agreement[normalWording(word)];
  const outcomes = table?.outcomes ?? [];
  const namesEnd = outcomes.length > 0;
  const isLiving = status.outcome === null;
  if (outcomes.includes('withdrawn') && status.because?.rule !== 'withdrawn') return 'no-withdrawal';
  if (outcomes.includes('expired') && status.outcome !== null) return 'ended-before';
  if (namesEnd && (isLiving || status.because?.rule === 'died-by-clock')) return 'no-final-vote';
  if (status.because?.rule === 'died-by-clock') return 'term-over';
  if (!namesEnd && !isLiving) return 'word-behind';
  return 'other';
}

/** The same as two sentences for a reader: why they differ, and what decided ours. */
export function explainDisagreement(process: CityProcess, word: string, status: Compared): string {
  const decided = status.because === null ? 'No action is on record.' : RULES[status.because.rule].sentence;
  const when = status.since === null ? '' : ` (${weekdayInWords(status.since)})`;
  return `${DISAGREEMENTS[whyTheyDiffer(process, word, status)]} Ours${when}: ${decided}`;
}
