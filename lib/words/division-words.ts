import type { Division } from '../votes/tally';

export const DIVISION_WORDS: Record<Division, string> = {
  divided: 'Divided: votes on both sides',
  unanimous: 'Unanimous: everybody on record who voted said yes',
  'no-dissent': 'No vote against is on record, which is not the same as unanimous',
  unknown: 'Not known from the record',
};

/** Whether a result may still change: the source's word on its minutes, in ours; null where it says nothing. */
export function standingWords(minutesStatus: string | null): string | null {
  if (minutesStatus === null) return null;
  return /final|approved/i.test(minutesStatus)
    ? `Final: the source calls the minutes “${minutesStatus}”.`
    : `Preliminary: the source calls the minutes “${minutesStatus}”.`;
}
