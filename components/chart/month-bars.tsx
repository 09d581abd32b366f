import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { inFigures } from '@/lib/words/english';
import { BarPicture, type DrawnPanel } from './bar-picture';

/** One row of bars: its name, and for each month the parts a bar is stacked of, the first at the bottom. */
export type BarPanel = { name: string; parts: readonly { label: string; counts: readonly number[] }[] };

const WIDTH = 560;
const PANEL = 92;
const TITLE = 28;
const EDGE = 8;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FILLS = ['chart-bar', 'chart-hollow', 'chart-range'] as const;

/**
 * Twelve months in panels one above the other, each with its own scale and every bar's total above it. The parts of a
 * bar differ by fill and outline, not by colour alone.
 */
export function MonthBars({ panels, label }: { panels: readonly BarPanel[]; label: string }) {
  const x = scaleBand(MONTHS, [EDGE, WIDTH - EDGE]).padding(0.3);
  const middle = (month: string) => Math.round((x(month) ?? 0) + x.bandwidth() / 2);
  const height = panels.length * (PANEL + TITLE) + 24;
  return (
    <figure className="chart month-bars">
      <BarPicture
        label={label}
        width={WIDTH}
        height={height}
        edge={EDGE}
        months={MONTHS.map((month) => [middle(month), month])}
        panels={panels.map((panel, index) => drawn(panel, index * (PANEL + TITLE), x, middle))}
      />
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

/** A panel as lines, one path a part, and labels, with its top at `top`. */
function drawn(
  { name, parts }: BarPanel,
  top: number,
  x: ReturnType<typeof scaleBand<string>>,
  middle: (month: string) => number,
): DrawnPanel {
  const months = MONTHS.map((month, at) => ({ month, counts: parts.map(({ counts }) => counts[at] ?? 0) }));
  const totals = months.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const y = scaleLinear([0, Math.max(1, ...totals)], [top + TITLE + PANEL - 8, top + TITLE + 14]);
  const layers = stack<(typeof months)[number], number>()
    .keys(parts.map((_, part) => part))
    .value(({ counts }, part) => counts[part] ?? 0)(months);
  const bar = (from: number, to: number, month: string) =>
    to > from
      ? `M${round(x(month) ?? 0)} ${round(y(to))}h${round(x.bandwidth())}v${round(y(from) - y(to))}h${-round(x.bandwidth())}z`
      : '';
  return {
    name,
    top: top + 14,
    base: round(y(0)),
    paths: layers.map((layer) => ({
      fill: FILLS[layer.key] ?? FILLS[2],
      d: layer.map(([from, to], at) => bar(from, to, MONTHS[at] ?? '')).join(''),
    })),
    totals: totals.flatMap((total, at) =>
      total > 0 ? [[middle(MONTHS[at] ?? ''), round(y(total) - 4), inFigures(total)] as const] : [],
    ),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
