/** One engine's measurements as lines of text; where `last` measured the same page its ratio stands beside it. */
export function tableOf(now, last) {
  const lines = [
    `\n${now.engine}, Node ${now.node}, floor ${now.floor.one.p50} ms, ${now.floor.many.perSecond} pages/s at 16 clients, memory ${now.memory} MB`,
    cells(['', 'p50 ms', 'x floor', 'budget', 'last', 'p95', '16: /s', 'x floor', '16: p95', 'HTML', 'gzip']),
  ];
  for (const row of now.pages) {
    const before = last?.pages.find(({ name }) => name === row.name);
    lines.push(
      cells([
        row.name,
        row.one.p50,
        times(row.ratio),
        row.budget ? `${times(row.budget)}${row.ratio > row.budget ? ' !' : ''}` : '',
        before ? times(before.ratio) : '',
        row.one.p95,
        row.many?.perSecond ?? '',
        row.many ? times(row.manyRatio) : '',
        row.many?.p95 ?? '',
        kilo(row.bytes.plain),
        kilo(row.bytes.gzip),
      ]),
    );
  }
  for (const row of now.exports)
    lines.push(cells([row.name, '', '', '', '', '', '', '', '', kilo(row.bytes), `${row.seconds} s`]));
  for (const row of now.browser ?? [])
    lines.push(
      `${row.name.padEnd(24)} LCP ${row.lcp} ms, CLS ${row.cls}${row.inp === null ? '' : `, INP ${row.inp} ms`}, JS ${kilo(row.script)}, CSS ${kilo(row.style)}`,
    );
  return lines.join('\n');
}

const widths = [24, 9, 9, 9, 8, 9, 9, 9, 9, 10, 10];
const cells = (row) =>
  row.map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(widths[at]))).join('');
const times = (ratio) => `${ratio.toFixed(1)}x`;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
