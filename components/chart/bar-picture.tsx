'use client';

/** A panel ready to be drawn: `top` of its name, `base` of its bars, one path a fill, and `[x, y, text]` above bars. */
export type DrawnPanel = {
  name: string;
  top: number;
  base: number;
  paths: readonly { fill: string; d: string }[];
  totals: readonly (readonly [number, number, string])[];
};

/** Panels of bars over named months, `[x, name]`; what is drawn was worked out before. */
export function BarPicture({
  label,
  width,
  height,
  edge,
  months,
  panels,
}: {
  label: string;
  width: number;
  height: number;
  edge: number;
  months: readonly (readonly [number, string])[];
  panels: readonly DrawnPanel[];
}) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {panels.map(({ name, top, base, paths, totals }) => (
        <g key={name}>
          <text className="chart-name" x={edge} y={top}>
            {name}
          </text>
          <line className="chart-axis" x1={edge} x2={width - edge} y1={base} y2={base} />
          {paths.map(({ fill, d }) => (d ? <path className={fill} d={d} key={fill} /> : null))}
          {totals.map(([x, y, text]) => (
            <text className="chart-count" x={x} y={y} textAnchor="middle" key={x}>
              {text}
            </text>
          ))}
        </g>
      ))}
      {months.map(([x, name]) => (
        <text x={x} y={height - 6} textAnchor="middle" key={name}>
          {name}
        </text>
      ))}
    </svg>
  );
}
