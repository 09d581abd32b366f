import { counted, inFigures } from '../words/english';
/** How long items of a kind waited in a stage before they moved on, in days, out of `sample` since year `since`. */
export type TypicalWait = { sample: number; since: number; lower: number; median: number; upper: number };

/** Below this a typical figure would be one of chance. */
export const SMALLEST_SAMPLE = 20;

/**
 * The typical wait as one sentence for readers, such as `Half of the bills that moved on from here did so within 14
 * days (812 since 2014).`; null where the sample is too small to say anything.
 */
export function typicalSentence(plural: string, wait: TypicalWait | null): string | null {
  if (wait === null || wait.sample < SMALLEST_SAMPLE) return null;
  const within = wait.median === 0 ? 'on the same day' : `within ${counted(wait.median, 'day')}`;
  const sample = inFigures(wait.sample);
  return `Half of the ${plural} that moved on from here did so ${within} (${sample} since ${wait.since}).`;
}
