import { clocked } from '../machine/clocked';
import type { State } from '../machine/state';
import { type Trace, type Walk, walk } from '../machine/walk';
import type { CityProcess, StepId, StepName } from '../process';
import type { StatusItem } from '../status-item';
import type { StepDrawn } from './step';
import { ahead, closing, current, effect, happened, isLawByClock, lapsed, unrecorded } from './step-drawing';
import { isUndecided } from './step-notes';
import { indexOf, pathOf } from './step-path';

/**
 * The city's own steps for an item's kind at the end of a day, in order, with what happened at each. A step the
 * record passes over is `skipped` where the city allows that, else done and inferred; an item that has ended
 * shows no steps ahead but closes with how it ended. Empty before the first action.
 */
export function stepsOf(process: CityProcess, item: StatusItem, on: string): StepDrawn[] {
  const walked = walk(process, item, on);
  if (walked.state.stage === null) return [];
  const ended = clocked(process, item, walked, on);
  const own = pathOf(process, item, walked.traces, null);
  const currentId = currentStep(own, ended.state, walked);
  const path = pathOf(process, item, walked.traces, currentId);
  const events = eventsByStep(path, walked.traces);
  const reached = currentId === null ? furthest(path, walked.traces) : indexOf(path, currentId);
  const drawn = path.flatMap((name, index): StepDrawn[] => {
    const traces = events.get(name.id) ?? [];
    if (name.id === 'executive' && isLawByClock(ended)) return [lapsed(name, ended.state)];
    if (name.id === currentId) return [current(name, ended, traces)];
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

/** What is before the council for the first time is at its first reading unless the record says final. */
function stepOf(path: readonly StepName[], trace: Trace, hasHadFirstReading: boolean): StepId | null {
  const isFirst = trace.at === 'final' && isUndecided(trace) && !hasHadFirstReading;
  const isNamedFinal = trace.act.step === 'final-consideration';
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
