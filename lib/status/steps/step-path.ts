import type { Trace } from '../machine/walk';
import type { CityProcess, StepId, StepName } from '../process';
import type { StatusItem } from '../status-item';

const ORDER: readonly StepName[] = [
  { id: 'filed', name: 'Filed' },
  { id: 'committee', name: 'Committee', canSkip: true },
  { id: 'first-reading', name: 'First reading' },
  { id: 'final', name: 'Council vote' },
  { id: 'executive', name: 'Mayor', optional: true },
  { id: 'override', name: 'Override vote', optional: true },
  { id: 'voters', name: 'Election' },
  { id: 'revised', name: 'Revised' },
  { id: 'rescinded', name: 'Rescinded' },
];

const DEFAULT: readonly StepName[] = ORDER.filter(({ id }) =>
  ['filed', 'committee', 'final', 'executive', 'override'].includes(id),
);

/** The city's steps for a kind, with any other step the item has in fact gone through put in its place. */
export function pathOf(
  process: CityProcess,
  item: StatusItem,
  traces: readonly Trace[],
  current: StepId | null,
): readonly StepName[] {
  const path = process.steps[item.kind] ?? DEFAULT;
  const gone = new Set([...traces.map((trace) => trace.at), current]);
  const extra = ORDER.filter(({ id }) => gone.has(id) && indexOf(path, id) < 0);
  return [...path, ...extra].toSorted((a, b) => rank(a.id) - rank(b.id));
}

/** Where a step stands in a path; -1 if it is not in it. */
export function indexOf(path: readonly StepName[], id: StepId): number {
  return path.findIndex((step) => step.id === id);
}

function rank(id: StepId): number {
  const index = indexOf(ORDER, id);
  return index < 0 ? ORDER.length : index;
}
