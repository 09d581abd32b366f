import type { Meeting } from '../views/meetings';

/** Why a meeting is not held as listed. */
export type Absence = 'cancelled' | 'deferred' | 'gone';

/** The word with which a source says that a meeting is put off to another day; databases read the same pattern. */
export const DEFERRED = /^\s*(deferred|postponed)\s*$/i;

type Told = Pick<Meeting, 'isCancelled' | 'goneSince' | 'agendaStatus' | 'minutesStatus'>;

/**
 * Whether a meeting was called off: cancelled, deferred to another day (the source's own word on the agenda or the
 * minutes), or no longer listed. Null: nothing says that it is not held.
 */
export function absenceOf({ isCancelled, goneSince, agendaStatus, minutesStatus }: Told): Absence | null {
  if (isCancelled) return 'cancelled';
  if (goneSince !== null) return 'gone';
  return [agendaStatus, minutesStatus].some((word) => DEFERRED.test(word ?? '')) ? 'deferred' : null;
}
