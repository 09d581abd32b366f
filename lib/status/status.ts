import { addDays } from '../dates/days';
import type { Activity } from '../words/vocabulary';
import { type ActBy, clocked } from './machine/clocked';
import type { State } from './machine/state';
import { type Walk, walk } from './machine/walk';
import type { CityProcess } from './process';
import type { RuleId } from './rules';
import type { StatusFacts } from './status-facts';
import type { StatusItem } from './status-item';
import { toldOf, unfiledTold } from './told';

/** Changes with every change of a rule or table that can change a status; stored statuses are then recomputed. */
export const RULE_VERSION = '3';

/** The facts of a status with what only its keeping and its explanation ask for. */
export type DerivedStatus = Omit<StatusFacts, 'rule'> & {
  heldBy: string | null;
  /** `actionKey` is null where a file's creation or nothing but a clock decided. */
  because: { actionKey: string | null; rule: RuleId } | null;
  inferred: boolean;
  actBy: ActBy | null;
  /** The next day on which this could change without a new action; null when it cannot. */
  validUntil: string | null;
  /** Keys of later actions, in order, that did not change it. */
  unchangedBy: string[];
  /** Wordings met that the city's table does not know. */
  unknownWordings: string[];
};

/**
 * An item's status at the end of a day of the city, from its actions and the city's process alone; the source's
 * own status word is never read. The order of the actions does not matter, and nothing here reads a clock: `on`
 * is a `YYYY-MM-DD` of the city. Before the first action every field is null but `told`.
 */
export function statusOn(process: CityProcess, item: StatusItem, on: string): DerivedStatus {
  const walked = walk(process, item, on);
  if (walked.state.stage === null) return unfiled(item, walked);
  const ended = clocked(process, item, walked, on);
  const { state, actBy, changesOn } = ended;
  const activity = activityOf(process, state, walked.lastOn, on);
  const quietOn = activity === 'moving' ? quietFrom(process, walked.lastOn) : null;
  const unheldOn = state.hold?.until && on <= state.hold.until ? addDays(state.hold.until, 1) : null;
  return {
    stage: state.stage,
    step: state.step,
    outcome: state.outcome,
    route: state.route,
    activity,
    heldUntil: state.hold?.until ?? null,
    heldBy: state.hold?.by ?? null,
    since: state.since,
    told: toldOf(walked, ended, activity, on),
    because: state.because,
    inferred: state.inferred,
    actBy,
    validUntil: earliest([changesOn, quietOn, unheldOn, walked.nextOn]),
    unchangedBy: walked.idleAfterLast,
    unknownWordings: walked.unknown,
  };
}

function unfiled(item: StatusItem, walked: Walk): DerivedStatus {
  return {
    stage: null,
    step: null,
    outcome: null,
    route: null,
    activity: null,
    heldUntil: null,
    heldBy: null,
    since: null,
    told: unfiledTold(walked, item),
    because: null,
    inferred: false,
    actBy: null,
    validUntil: walked.nextOn,
    unchangedBy: walked.idleAfterLast,
    unknownWordings: walked.unknown,
  };
}

function activityOf(process: CityProcess, state: State, lastOn: string | null, on: string): Activity | null {
  if (state.stage === 'concluded' || state.stage === null) return null;
  if (state.hold) return 'held';
  const from = quietFrom(process, lastOn);
  return from === null || on >= from ? 'quiet' : 'moving';
}

function quietFrom(process: CityProcess, lastOn: string | null): string | null {
  return lastOn === null ? null : addDays(lastOn, process.quietAfterDays + 1);
}

function earliest(days: (string | null)[]): string | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}
