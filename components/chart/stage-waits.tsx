import { scaleLinear } from 'd3-scale';
import { GridTable } from '@/components/ui/table/grid-table';
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

/** The median wait and the middle half for each kind and stage with enough of a sample, as bars with their figures. */
export function StageWaits({ waits, process }: { waits: readonly Wait[]; process: string | null }) {
  const told = waits.filter(({ sample }) => sample >= SMALLEST_SAMPLE);
  if (told.length === 0) return <p>No stage has enough items behind it to say what is typical.</p>;
  const x = scaleLinear([0, Math.max(1, ...told.map(({ upper }) => upper))], [LEFT, WIDTH - 24]).nice();
  const height = told.length * ROW + 28;
  const measure = (days: number) => Math.round(x(days) * 10) / 10;
  const shape = {
    ...{ width: WIDTH, height, row: ROW },
    ticks: x.ticks(5).map((tick) => ({ at: measure(tick), label: inFigures(tick) })),
    bars: told.map((wait) => ({
      name: nameOf(wait, process),
      from: measure(wait.lower),
      to: measure(wait.upper),
      median: measure(wait.median),
    })),
  };
  return (
    <>
      <WaitPicture shape={shape} />
      <GridTable
        caption="Days until an item moved on; those that never did are not in it."
        isCaptionShown
        corner="Kind and stage"
        heads={['Median', 'Middle half', 'Sample']}
        rows={told.map((wait) => ({
          label: nameOf(wait, process),
          cells: [
            wait.median,
            `${wait.lower} to ${wait.upper}`,
            `${inFigures(wait.sample)} since ${wait.since}`,
          ],
        }))}
      />
    </>
  );
}

function nameOf({ kind, stage }: Wait, process: string | null) {
  return `${capitalized(kindNoun(kind, process).plural)}, ${STAGE_WORDS[stage].label.toLowerCase()}`;
}
