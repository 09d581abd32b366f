import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { CURVES, type MonthCount } from '@/lib/boards/year';
import { capitalized, inFigures } from '@/lib/words/english';

const WIDTH = 640;
const HEIGHT = 280;
const LEFT = 40;
const RIGHT = 128;
const BOTTOM = 28;
const DASHES = { introduced: undefined, heard: '8 3', passed: '3 3', enacted: '10 3 2 3' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Running totals through a year, four lines told apart by their dashes and names; the same figures stand in the table. */
export function SessionCurve({ totals, year }: { totals: readonly MonthCount[]; year: number }) {
  const most = Math.max(1, ...totals.flatMap((total) => CURVES.map((curve) => total[curve])));
  const x = scaleLinear([1, 12], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, 12]).nice(4);
  const ends = endLabels(totals, y);
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={`How many of the items of ${year} had been introduced, heard, passed and enacted by the end of each month; the table below has the figures`}
      >
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line className="chart-axis" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 6} y={y(tick)} dy="0.32em" textAnchor="end">
                {inFigures(tick)}
              </text>
            </g>
          ))}
        {MONTHS.map((name, index) => (
          <text x={x(index + 1)} y={HEIGHT - 8} textAnchor="middle" key={name}>
            {name}
          </text>
        ))}
        {CURVES.map((curve) => (
          <path
            className="chart-line"
            strokeDasharray={DASHES[curve]}
            d={
              line<MonthCount>()
                .x(({ month }) => x(month))
                .y((total) => y(total[curve]))
                .curve(curveMonotoneX)([...totals]) ?? ''
            }
            key={curve}
          />
        ))}
        {ends.map(({ curve, at, count }) => (
          <text className="chart-name" x={x(totals.length) + 8} y={at} dy="0.32em" key={curve}>
            {`${capitalized(curve)} ${inFigures(count)}`}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** The lines' names beside their ends, pushed apart where they would cover each other. */
function endLabels(totals: readonly MonthCount[], y: (value: number) => number) {
  const last = totals.at(-1);
  if (!last) return [];
  let floor = Number.POSITIVE_INFINITY;
  return CURVES.map((curve) => ({ curve, count: last[curve], at: y(last[curve]) }))
    .toSorted((a, b) => b.at - a.at)
    .map((label) => {
      floor = Math.min(label.at, floor - 15);
      return { ...label, at: floor };
    });
}
