import type { Clocked } from '../machine/clocked';
import type { State } from '../machine/state';
import type { Trace, Walk } from '../machine/walk';
import type { StepName } from '../process';
import type { StatusItem } from '../status-item';
import type { Step } from './step';
import { closingName, isSetback, isUndecided, noteOf } from './step-notes';
import { indexOf } from './step-path';

/** Whether a clock, not an action, made the item law or let it stand. */
export function isLawByClock({ state, byClock }: Pick<Clocked, 'state' | 'byClock'>): boolean {
  return byClock && (state.outcome === 'enacted' || state.outcome === 'adopted');
}

/** The executive’s step where the clock ran out in silence. */
export function lapsed(name: StepName, state: State): Step {
  const isUnsigned = state.because?.rule === 'lapse-by-clock';
  const note = isUnsigned
    ? 'Time ran out unsigned, by operation of rule'
    : 'What happened here is not on record';
  return { name: name.name, state: 'done', on: isUnsigned ? state.since : null, inferred: true, note };
}

/** The step the item stands at. */
export function current(name: StepName, state: State, traces: readonly Trace[]): Step {
  const last = traces.at(-1);
  const note = state.veto ? state.step : last ? noteOf(last) : null;
  return {
    name: name.name,
    state: state.hold ? 'held' : 'current',
    on: last?.act.action.on ?? null,
    inferred: last?.after.inferred ?? false,
    note,
  };
}

/** A step with actions on record: done, gone through again, or undone by what came later. */
export function happened(
  name: StepName,
  traces: readonly Trace[],
  isUndone: boolean,
  isPassed: boolean,
): Step {
  const last = traces.at(-1);
  const note = last ? noteOf(last) : null;
  const isOpen = isPassed && !isUndone && last !== undefined && isUndecided(last);
  const cameBack = traces.some((trace) => trace.rule === 'referred-back' || trace.rule === 'recommitted');
  const isReversed = isUndone || (last !== undefined && isSetback(last));
  return {
    name: name.name,
    state: isReversed ? 'reversed' : cameBack ? 'repeated' : 'done',
    on: last?.act.action.on ?? null,
    inferred: isOpen || (last?.after.inferred ?? false),
    note: isOpen
      ? [note, 'what came of it is not on record'].filter((part) => part !== null).join('; ')
      : note,
  };
}

/** A step still to come. */
export function ahead(name: StepName): Step {
  return { name: name.name, state: 'ahead', on: null, inferred: false, note: null };
}

/** A step that must have been, or was passed over, though no action shows it. */
export function unrecorded(name: StepName, item: StatusItem, hasBeginning: boolean): Step {
  if (name.id === 'filed') {
    const note = item.introducedOn === null ? 'The day is not on record' : null;
    return {
      name: name.name,
      state: 'done',
      on: item.introducedOn,
      inferred: item.introducedOn === null,
      note,
    };
  }
  if (name.canSkip && hasBeginning) {
    return { name: name.name, state: 'skipped', on: null, inferred: false, note: 'Passed over' };
  }
  const note = 'Not on record; a later step presupposes it';
  return { name: name.name, state: 'done', on: null, inferred: true, note };
}

/** How the item ended where that is no step of the path, or where a clock decided. */
export function closing(path: readonly StepName[], { state, byClock }: Clocked, walked: Walk): Step[] {
  const last = walked.traces.at(-1);
  const isInPath = last?.at != null && indexOf(path, last.at) >= 0;
  if (
    state.outcome === null ||
    (isInPath && !byClock) ||
    (isLawByClock({ state, byClock }) && indexOf(path, 'executive') >= 0)
  ) {
    return [];
  }
  return [
    {
      name: closingName(state),
      state: 'done',
      on: state.since,
      inferred: state.inferred,
      note: byClock ? 'By operation of rule' : null,
    },
  ];
}

/** The day of effect as a last step; none where it is not known or the item did not carry. */
export function effect(item: StatusItem, state: State, on: string): Step[] {
  if (item.effectiveOn == null || (state.outcome !== 'enacted' && state.outcome !== 'adopted')) return [];
  const isPast = item.effectiveOn <= on;
  return [
    {
      name: 'In effect',
      state: isPast ? 'done' : 'ahead',
      on: item.effectiveOn,
      inferred: false,
      note: null,
    },
  ];
}
