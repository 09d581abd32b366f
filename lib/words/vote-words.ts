import type { RollCallDto } from '../views/items';
import { figuresOr } from './english';
import type { Result, VoteOption } from './vocabulary';

export const OPTION_WORDS: Record<VoteOption, string> = {
  yes: 'Yes',
  no: 'No',
  abstain: 'Abstained',
  absent: 'Absent',
  excused: 'Excused',
  recused: 'Recused',
  'not-voting': 'Not voting',
};

/** What became of a vote, as the source has it. */
export const RESULT_WORDS: Record<Result, string> = { pass: 'Passed', fail: 'Failed' };

type Counts = Omit<RollCallDto, 'id' | 'required' | 'votes'>;

const KEYS = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  absent: 'absent',
  excused: 'excused',
  recused: 'recused',
  'not-voting': 'notVoting',
} as const;

/** The counts a roll call gives, in the order of the chamber; yes and no always (null = not known), others when above 0. */
export function countsOf(rollCall: Counts): { option: VoteOption; count: number | null }[] {
  const options = Object.keys(KEYS) as VoteOption[];
  return options
    .map((option) => ({ option, count: rollCall[KEYS[option]] }))
    .filter(({ option, count }) => option === 'yes' || option === 'no' || (count ?? 0) > 0);
}

/** `10–0`, with a question mark for a side that is not known. */
export function scoreOf({ yes, no }: Pick<RollCallDto, 'yes' | 'no'>) {
  return `${figuresOr('?', yes)}–${figuresOr('?', no)}`;
}
