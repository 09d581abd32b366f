import { type Clocked, clocked } from './machine/clocked';
import type { State } from './machine/state';
import { type Trace, type Walk, walk } from './machine/walk';
import type { CityProcess, StepId, StepName } from './process';
import type { StatusItem } from './status-item';
import { closingName, isSetback, noteOf } from './step-notes';
import { indexOf, pathOf } from './step-path';

export type StepState = 'done' | 'current' | 'ahead' | 'skipped' | 'repeated' | 'reversed' | 'held';

export type Step = {
  name: string;
  state: StepState;
  /** The last day on which something happened at this step; null when ahead, skipped or not on record. */
  on: string | null;
  inferred: boolean;
  note: string | null;
};

/**
 * The city's own steps for an item's kind at the end of a day, in order, with what happened at each. A step the
 * record passes over is `skipped` where the city allows that, else done and inferred; an item that has ended
 * shows no steps ahead but closes with how it ended. Empty before the first action.
 */
export function stepsOf(process: CityProcess, item: StatusItem, on: string): Step[] {
  const walked = walk(process, item, on);
  if (walked.state.stage === null) return [];
  const ended = clocked(process, item, walked, on);
  const own = pathOf(process, item, walked.traces, null);
  const currentId = currentStep(own, ended.state, walked);
  const path = pathOf(process, item, walked.traces, currentId);
  const events = eventsByStep(path, walked.traces);
  const reached = currentId === null ? furthest(path, walked.traces) : indexOf(path, currentId);
  const drawn = path.flatMap((name, index): Step[] => {
    const traces = events.get(name.id) ?? [];
    if (name.id === 'executive' && isLawByClock(ended)) return [lapsed(name, ended.state)];
    if (name.id === currentId) return [current(name, ended.state, traces)];
    if (traces.length > 0) return [happened(name, traces, index > reached, index < reached)];
    if (index > reached) return ended.state.outcome !== null || name.optional ? [] : [ahead(name)];
    return name.optional ? [] : [unrecorded(name, item, events.has('filed'))];
  });
  return [...drawn, ...closing(path, ended, walked), ...effect(item, ended.state, on)];
}

function eventsByStep(path: readonly StepName[], traces: readonly Trace[]): Map<StepId, Trace[]> {
  const events = new Map<StepId, Trace[]>();
  for (const trace of traces) {
    const id = stepOf(path, trace, events.has('first-reading'));
    if (id !== null) events.set(id, [...(events.get(id) ?? []), trace]);
  }
  return events;
}

const UNDECIDED = ['on-floor', 'deferred', 'called-out', 'resumed'];

/** What is before the council for the first time is at its first reading unless the record says final. */
function stepOf(path: readonly StepName[], trace: Trace, hasHadFirstReading: boolean): StepId | null {
  const isFirst = trace.at === 'final' && UNDECIDED.includes(trace.rule) && !hasHadFirstReading;
  const isNamedFinal = trace.act.step === path.find((step) => step.id === 'final')?.name;
  return isFirst && !isNamedFinal && indexOf(path, 'first-reading') >= 0 ? 'first-reading' : trace.at;
}

function currentStep(path: readonly StepName[], state: State, walked: Walk): StepId | null {
  if (state.outcome !== null) return null;
  if (state.veto) return 'override';
  switch (state.stage) {
    case 'filed':
      return 'filed';
    case 'in-committee':
      return 'committee';
    case 'with-executive':
      return 'executive';
    case 'reported':
      return next(path, 'committee');
    default: {
      const last = walked.traces.at(-1);
      if (!last) return 'final';
      const before = walked.traces.slice(0, -1).some((trace) => trace.at === 'first-reading');
      const id = stepOf(path, last, before);
      return last.rule === 'first-reading' ? next(path, 'first-reading') : id;
    }
  }
}

function next(path: readonly StepName[], id: StepId): StepId {
  return path.slice(indexOf(path, id) + 1).find((step) => !step.optional)?.id ?? id;
}

function furthest(path: readonly StepName[], traces: readonly Trace[]): number {
  return Math.max(-1, ...traces.map((trace) => (trace.at === null ? -1 : indexOf(path, trace.at))));
}

function isLawByClock({ state, byClock }: Pick<Clocked, 'state' | 'byClock'>): boolean {
  return byClock && (state.outcome === 'enacted' || state.outcome === 'adopted');
}

function lapsed(name: StepName, state: State): Step {
  const isUnsigned = state.because?.rule === 'lapse-by-clock';
  const note = isUnsigned
    ? 'Time ran out unsigned, by operation of rule'
    : 'What happened here is not on record';
  return { name: name.name, state: 'done', on: isUnsigned ? state.since : null, inferred: true, note };
}

function current(name: StepName, state: State, traces: readonly Trace[]): Step {
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

function happened(name: StepName, traces: readonly Trace[], isUndone: boolean, isPassed: boolean): Step {
  const last = traces.at(-1);
  const note = last ? noteOf(last) : null;
  const isOpen = isPassed && !isUndone && last !== undefined && UNDECIDED.includes(last.rule);
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

function ahead(name: StepName): Step {
  return { name: name.name, state: 'ahead', on: null, inferred: false, note: null };
}

function unrecorded(name: StepName, item: StatusItem, hasBeginning: boolean): Step {
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
function closing(path: readonly StepName[], { state, byClock }: Clocked, walked: Walk): Step[] {
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

function effect(item: StatusItem, state: State, on: string): Step[] {
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
