import { scaleLinear } from 'd3-scale';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import { SMALLEST_SAMPLE, type TypicalWait } from '@/lib/votes/typical-waits';
import { capitalized, inFigures } from '@/lib/words/english';
import { kindNoun } from '@/lib/words/kind-words';
import { STAGE_WORDS } from '@/lib/words/status-words';
import type { Kind, Stage } from '@/lib/words/vocabulary';
import { WaitPicture } from './wait-picture';

type Wait = TypicalWait & { kind: Kind; stage: Stage };

const WIDTH = 640;
const ROW = 34;
const LEFT = 220;

const COLUMNS: readonly Column<Wait & { name: string }>[] = [
  { label: 'Kind and stage', isRowHeader: true, cell: ({ name }) => name },
  { label: 'Median', kind: 'number', cell: ({ median }) => median },
  { label: 'Middle half', kind: 'number', cell: ({ lower, upper }) => `${lower} to ${upper}` },
  { label: 'Sample', kind: 'number', cell: ({ sample, since }) => `${inFigures(sample)} since ${since}` },
];

/** The median wait and the middle half for each kind and stage with enough of a sample, as bars with their figures. */
export function StageWaits({ waits, process }: { waits: readonly Wait[]; process: string | null }) {
  const told = waits
    .filter(({ sample }) => sample >= SMALLEST_SAMPLE)
    .map((wait) => ({ ...wait, name: nameOf(wait, process) }));
  if (told.length === 0) return <p>No stage has enough items behind it to say what is typical.</p>;
  const x = scaleLinear([0, Math.max(1, ...told.map(({ upper }) => upper))], [LEFT, WIDTH - 24]).nice();
  const height = told.length * ROW + 28;
  const measure = (days: number) => Math.round(x(days) * 10) / 10;
  const shape = {
    ...{ width: WIDTH, height, row: ROW },
    ticks: x.ticks(5).map((tick) => ({ at: measure(tick), label: inFigures(tick) })),
    bars: told.map((wait) => ({
      name: wait.name,
      from: measure(wait.lower),
      to: measure(wait.upper),
      median: measure(wait.median),
    })),
  };
  return (
    <>
      <WaitPicture shape={shape} />
      <DataTable
        caption="Days until an item moved on; those that never did are not in it."
        isCaptionShown
        columns={COLUMNS}
        rows={told}
        nameOf={({ name }) => name}
      />
    </>
  );
}

function nameOf({ kind, stage }: Wait, process: string | null) {
  return `${capitalized(kindNoun(kind, process).plural)}, ${STAGE_WORDS[stage].label.toLowerCase()}`;
}
