import type { Clocked } from '../machine/clocked';
import type { State } from '../machine/state';
import type { Trace, Walk } from '../machine/walk';
import type { StepName } from '../process';
import type { StatusItem } from '../status-item';
import type { StepDrawn } from './step';
import { happeningOf, isSetback, isUndecided } from './step-notes';
import { indexOf } from './step-path';

/** Whether a clock, not an action, made the item law or let it stand. */
export function isLawByClock({ state, byClock }: Pick<Clocked, 'state' | 'byClock'>): boolean {
  return byClock && (state.outcome === 'enacted' || state.outcome === 'adopted');
}

/** The executive’s step where the clock ran out in silence. */
export function lapsed(name: StepName, state: State): StepDrawn {
  const isUnsigned = state.because?.rule === 'lapse-by-clock';
  return {
    name: { city: name.name },
    state: 'done',
    on: isUnsigned ? state.since : null,
    inferred: true,
    note: { id: isUnsigned ? 'lapsed' : 'not-on-record' },
  };
}

/** The step the item stands at. */
export function current(
  name: StepName,
  { state, override }: Pick<Clocked, 'state' | 'override'>,
  traces: readonly Trace[],
): StepDrawn {
  const last = traces.at(-1);
  return {
    name: { city: name.name },
    state: state.hold ? 'held' : 'current',
    on: last?.act.action.on ?? null,
    inferred: last?.after.inferred ?? false,
    note: override
      ? { id: 'veto-open', override }
      : last
        ? { id: 'happened', happening: happeningOf(last) }
        : null,
  };
}

/** A step with actions on record: done, gone through again, or undone by what came later. */
export function happened(
  name: StepName,
  traces: readonly Trace[],
  isUndone: boolean,
  isPassed: boolean,
): StepDrawn {
  const last = traces.at(-1);
  const isOpen = isPassed && !isUndone && last !== undefined && isUndecided(last);
  const cameBack = traces.some((trace) => trace.rule === 'referred-back' || trace.rule === 'recommitted');
  const isReversed = isUndone || (last !== undefined && isSetback(last));
  return {
    name: { city: name.name },
    state: isReversed ? 'reversed' : cameBack ? 'repeated' : 'done',
    on: last?.act.action.on ?? null,
    inferred: isOpen || (last?.after.inferred ?? false),
    note: last ? { id: isOpen ? 'outcome-not-on-record' : 'happened', happening: happeningOf(last) } : null,
  };
}

/** A step still to come. */
export function ahead(name: StepName): StepDrawn {
  return { name: { city: name.name }, state: 'ahead', on: null, inferred: false, note: null };
}

/** A step that must have been, or was passed over, though no action shows it. */
export function unrecorded(name: StepName, item: StatusItem, hasBeginning: boolean): StepDrawn {
  if (name.id === 'filed') {
    const isUndated = item.introducedOn === null;
    return {
      name: { city: name.name },
      state: 'done',
      on: item.introducedOn,
      inferred: isUndated,
      note: isUndated ? { id: 'day-not-on-record' } : null,
    };
  }
  if (name.canSkip && hasBeginning) {
    return {
      name: { city: name.name },
      state: 'skipped',
      on: null,
      inferred: false,
      note: { id: 'skipped' },
    };
  }
  return {
    name: { city: name.name },
    state: 'done',
    on: null,
    inferred: true,
    note: { id: 'presupposed' },
  };
}

/** How the item ended where that is no step of the path, or where a clock decided. */
export function closing(path: readonly StepName[], { state, byClock }: Clocked, walked: Walk): StepDrawn[] {
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
      name: { ended: state.outcome },
      state: 'done',
      on: state.since,
      inferred: state.inferred,
      note: byClock && state.because ? { id: 'by-clock', rule: state.because.rule } : null,
    },
  ];
}

/** The day of effect as a last step; none where it is not known or the item did not carry. */
export function effect(item: StatusItem, state: State, on: string): StepDrawn[] {
  if (item.effectiveOn == null || (state.outcome !== 'enacted' && state.outcome !== 'adopted')) return [];
  const isPast = item.effectiveOn <= on;
  return [
    {
      name: { id: 'in-effect' },
      state: isPast ? 'done' : 'ahead',
      on: item.effectiveOn,
      inferred: false,
      note: null,
    },
  ];
}
