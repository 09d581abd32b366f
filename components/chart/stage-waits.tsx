import { scaleLinear } from 'd3-scale';
import { KIND_PLURALS } from '@/lib/legislation/filter-phrases';
import type { Kind } from '@/lib/legislation/words';
import { SMALLEST_SAMPLE, type TypicalWait } from '@/lib/votes/typical';
import { WaitTable } from './wait-table';

type Wait = TypicalWait & { kind: Kind; stage: string };

const WIDTH = 640;
const ROW = 34;
const LEFT = 220;
const STAGES: Record<string, string> = {
  'in-committee': 'in committee',
  reported: 'reported, to the vote',
  'with-executive': 'with the mayor',
};

/** The median wait and the middle half for each kind and stage with enough of a sample, as bars with their figures. */
export function StageWaits({ waits }: { waits: readonly Wait[] }) {
  const told = waits.filter(({ sample }) => sample >= SMALLEST_SAMPLE);
  if (told.length === 0) return <p>No stage has enough items behind it to say what is typical.</p>;
  const x = scaleLinear([0, Math.max(1, ...told.map(({ upper }) => upper))], [LEFT, WIDTH - 24]).nice();
  const height = told.length * ROW + 28;
  return (
    <>
      <figure className="chart">
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label="Days in each stage: the middle half as a band, the median as a mark; the table below has the figures"
        >
          {x.ticks(5).map((tick) => (
            <g key={tick}>
              <line className="chart-axis" x1={x(tick)} x2={x(tick)} y1={0} y2={height - 24} />
              <text x={x(tick)} y={height - 8} textAnchor="middle">
                {tick}
              </text>
            </g>
          ))}
          {told.map((wait, index) => (
            <g transform={`translate(0 ${index * ROW})`} key={`${wait.kind} ${wait.stage}`}>
              <text className="chart-name" x={0} y={ROW / 2} dy="0.32em">
                {nameOf(wait)}
              </text>
              <rect
                className="chart-range"
                x={x(wait.lower)}
                y={9}
                width={Math.max(2, x(wait.upper) - x(wait.lower))}
                height={ROW - 18}
              />
              <rect className="chart-bar" x={x(wait.median) - 2} y={5} width={4} height={ROW - 10} />
            </g>
          ))}
        </svg>
      </figure>
      <WaitTable
        rows={told.map((wait) => ({
          name: nameOf(wait),
          median: wait.median,
          range: `${wait.lower} to ${wait.upper}`,
          sample: `${wait.sample.toLocaleString('en-US')} since ${wait.since}`,
        }))}
      />
    </>
  );
}

function nameOf({ kind, stage }: Wait) {
  return `${KIND_PLURALS[kind]}, ${STAGES[stage] ?? stage}`;
}
