import type { CityProcess } from '@/lib/status/process';
import { kindNoun } from '@/lib/words/kind-words';
import { KINDS, type Kind } from '@/lib/words/vocabulary';

/** For each kind a city describes, its own steps in order. */
export function KindSteps({ process: { key, steps } }: { process: Pick<CityProcess, 'key' | 'steps'> }) {
  return (
    <dl className="facts">
      {groups(steps).map(({ kinds, names }) => (
        <div key={names}>
          <dt>{kinds.map((kind) => kindNoun(kind, key).label).join(', ')}</dt>
          <dd>{names}</dd>
        </div>
      ))}
    </dl>
  );
}

function groups(steps: CityProcess['steps']) {
  const byNames = new Map<string, Kind[]>();
  for (const kind of KINDS) {
    const names = steps[kind]?.map((step) => (step.optional ? `(${step.name})` : step.name)).join(' → ');
    if (names) byNames.set(names, [...(byNames.get(names) ?? []), kind]);
  }
  return [...byNames].map(([names, kinds]) => ({ kinds, names }));
}
