import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

/** One row of bars: its name, and for each month the parts a bar is stacked of, the first at the bottom. */
export type BarPanel = { name: string; parts: readonly { label: string; counts: readonly number[] }[] };

const WIDTH = 560;
const PANEL = 92;
const TITLE = 28;
const LEFT = 8;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FILLS = ['chart-bar', 'chart-hollow', 'chart-range'];

/**
 * Twelve months in panels one above the other, each with its own scale and every bar's total above it. The parts of a
 * bar differ by fill and outline, not by colour alone.
 */
export function MonthBars({ panels, label }: { panels: readonly BarPanel[]; label: string }) {
  const x = scaleBand(MONTHS, [LEFT, WIDTH - 8]).padding(0.3);
  const height = panels.length * (PANEL + TITLE) + 24;
  return (
    <figure className="chart month-bars">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-label={label}>
        {panels.map((panel, index) => (
          <g transform={`translate(0 ${index * (PANEL + TITLE)})`} key={panel.name}>
            <Panel panel={panel} x={x} />
          </g>
        ))}
        {MONTHS.map((name) => (
          <text x={(x(name) ?? 0) + x.bandwidth() / 2} y={height - 6} textAnchor="middle" key={name}>
            {name}
          </text>
        ))}
      </svg>
      <figcaption>
        <ul className="inline-list small">
          {panels.flatMap(({ name, parts }) =>
            parts.length === 1
              ? []
              : parts.map(({ label: part }, index) => (
                  <li key={`${name} ${part}`}>
                    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                      <rect className={FILLS[index]} x="1" y="1" width="10" height="10" />
                    </svg>{' '}
                    {part}
                  </li>
                )),
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

function Panel({ panel: { name, parts }, x }: { panel: BarPanel; x: ReturnType<typeof scaleBand<string>> }) {
  const months = MONTHS.map((month, index) => ({
    month,
    counts: parts.map(({ counts }) => counts[index] ?? 0),
  }));
  const totals = months.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const y = scaleLinear([0, Math.max(1, ...totals)], [TITLE + PANEL - 8, TITLE + 14]);
  const layers = stack<(typeof months)[number], number>()
    .keys(parts.map((_, part) => part))
    .value(({ counts }, part) => counts[part] ?? 0)(months);
  return (
    <>
      <text className="chart-name" x={LEFT} y={14}>
        {name}
      </text>
      <line className="chart-axis" x1={LEFT} x2={WIDTH - 8} y1={y(0)} y2={y(0)} />
      {layers.map((layer) =>
        layer.map(([from, to], index) =>
          to > from ? (
            <rect
              className={FILLS[layer.key]}
              x={x(MONTHS[index] ?? '')}
              y={y(to)}
              width={x.bandwidth()}
              height={y(from) - y(to)}
              key={`${layer.key} ${MONTHS[index]}`}
            />
          ) : null,
        ),
      )}
      {totals.map((total, index) =>
        total > 0 ? (
          <text
            className="chart-count"
            x={(x(MONTHS[index] ?? '') ?? 0) + x.bandwidth() / 2}
            y={y(total) - 4}
            textAnchor="middle"
            key={MONTHS[index]}
          >
            {total.toLocaleString('en-US')}
          </text>
        ) : null,
      )}
    </>
  );
}
