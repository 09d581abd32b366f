export type WaitShape = {
  width: number;
  height: number;
  /** Distance from one bar to the next. */
  row: number;
  ticks: { at: number; label: string }[];
  bars: { name: string; from: number; to: number; median: number }[];
};

/** The middle half of the days in each stage as a band with its median; the browser gets the measures once. */
export function WaitPicture({ shape: { width, height, row, ticks, bars } }: { shape: WaitShape }) {
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label="Days in each stage: the middle half as a band, the median as a mark; the table below has the figures"
      >
        {ticks.map(({ at, label }) => (
          <g key={label}>
            <line className="chart-axis" x1={at} x2={at} y1={0} y2={height - 24} />
            <text x={at} y={height - 8} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {bars.map(({ name, from, to, median }, index) => (
          <g transform={`translate(0 ${index * row})`} key={name}>
            <text className="chart-name" x={0} y={row / 2} dy="0.32em">
              {name}
            </text>
            <rect className="chart-range" x={from} y={9} width={Math.max(2, to - from)} height={row - 18} />
            <rect className="chart-bar" x={median - 2} y={5} width={4} height={row - 10} />
          </g>
        ))}
      </svg>
    </figure>
  );
}
