import type { CityProcess } from '../../status/process';
import type { DerivedStatus } from '../../status/status';
import type { StatusDto } from '../../views/items';
import type { Kind } from '../vocabulary';
import { actByWords } from './act-by-words';
import { statusSentence, stepWords } from './status-sentence';

type Worded = Omit<DerivedStatus, 'step' | 'actBy'> & Pick<StatusDto, 'step' | 'sentence' | 'actBy'>;

/** A derived status with its step, its headline and its last day to act in words. */
export function wordedStatus(process: CityProcess, kind: Kind, status: DerivedStatus): Worded {
  const facts = { ...status, rule: status.because?.rule ?? null };
  return {
    ...status,
    step: stepWords(process, facts),
    sentence: statusSentence(process, kind, facts),
    actBy: actByWords(process, status.actBy),
  };
}
