import type { Activity } from '../words/vocabulary';
import type { Clocked } from './machine/clocked';
import type { Walk } from './machine/walk';
import type { Told } from './status-facts';
import type { StatusItem } from './status-item';

/** What the telling of a status asks for beside the status itself; empty for most items. */
export function toldOf(
  walked: Walk,
  { state, override }: Clocked,
  activity: Activity | null,
  on: string,
): Told {
  const last = walked.traces.at(-1)?.act.action;
  const isMonth = last?.precision === 'month' && last.key === state.because?.actionKey;
  const told: Told = isMonth && state.since !== null ? { isMonth } : {};
  if (override) return { ...told, override };
  if (state.stage === 'with-executive') {
    const { passedOn, sentOn } = state;
    return { ...told, ...(passedOn !== null && { passedOn }), ...(sentOn !== null && { sentOn }) };
  }
  if (state.hold?.until) return state.hold.until < on ? { ...told, isReturnOver: true } : told;
  const { lastOn } = walked;
  return activity === 'quiet' && lastOn !== null && lastOn !== state.since ? { ...told, lastOn } : told;
}

/** What is told of an item that had not been filed by the day asked for. */
export function unfiledTold(walked: Walk, item: StatusItem): Told {
  const hasRecord = walked.isBeforeFirst || walked.lastOn !== null || item.introducedOn !== null;
  return hasRecord ? { isNotYetFiled: true } : {};
}
