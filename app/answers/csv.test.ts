import { parseCsv } from 'hucre/csv';
import { expect, it } from 'vitest';
import { payloads } from '@/db/testing/sources/fixtures/payloads';
import { cellText } from '@/lib/printable';
import { csvStream, csvText } from './csv';

it.each<[(string | number | null)[], string]>([
  [['a', 'b'], 'a,b\r\n'],
  [[null, 7, ''], ',7,\r\n'],
  [[-7, 0.5], '-7,0.5\r\n'],
  [['say "yes", twice'], '"say ""yes"", twice"\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['=1+1'], "'=1+1\r\n"],
  [['+1', '-1', '@x'], "'+1,'-1,'@x\r\n"],
  [['\t=1', '  =HYPERLINK("x")'], `'\t'=1,"'  =HYPERLINK(""x"")"\r\n`],
  [['\r=1', '\n=1', '\tx'], `"'\n'=1","'\n'=1",'\tx\r\n`],
  [['17-0940', 'López', '2017-08-31'], '17-0940,López,2017-08-31\r\n'],
  [['a\0b', '\0=1', ' \0+1'], "ab,'=1,' +1\r\n"],
  [['x;=1+1', 'x\t=cmd', 'x ; \t+1'], "x;'=1+1,x\t'=cmd,x ; \t'+1\r\n"],
  [['x;"=cmd', 'a\n-b', 'a;b', 'a-b; c=d'], `"x;""'=cmd","a\n'-b",a;b,a-b; c=d\r\n`],
  [['＝1', '　＋1', 'x;－1', '＠x'], "'＝1,'　＋1,x;'－1,'＠x\r\n"],
  [['a\u001b[2J\u202eb\u0085c\u009b'], '"a[2Jb\nc"\r\n'],
])('writes %j', (cells, record) => expect(csvText([cells])).toBe(`\uFEFF${record}`));

const sign = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
const formula = new RegExp(`^[\\s"]*${sign}|^[\\t\\r\\n]`, 'u');
const unguarded = (cell: string) =>
  cell
    .replace(new RegExp(`([;\\t\\n][\\s"]*)'(?=${sign})`, 'gu'), '$1')
    .replace(new RegExp(`^'(?=[\\s"]*${sign}|[\\t\\n])`, 'u'), '');

const hostile = payloads.flatMap((text) => [
  text,
  ` ${text}`,
  `\u00a0\t${text}`,
  `\0${text}`,
  `x;${text}`,
  `x\t${text}`,
  `x; \t"${text}`,
  `x\r\n${text}`,
  `${text};＝1+1`,
]);

it('lets no text of the hostile ones start a formula or a cell, and gives each back', () => {
  const read = parseCsv(csvText(hostile.map((text) => [text, 'end'])));
  expect(read.filter(([, end]) => end === 'end')).toHaveLength(hostile.length);
  expect(read.filter(([cell]) => formula.test(String(cell)))).toEqual([]);
  expect(read.map(([cell]) => unguarded(String(cell)))).toEqual(hostile.map((text) => cellText(text)));
});

it.each([';', '\t'])('lets none start a formula where %j is taken for the separator', (separator) => {
  const text = csvText(hostile.map((one) => [one, 'end', one]));
  const lenient = parseCsv(text, { delimiter: separator }).flat().map(String);
  const naive = text.split(/\r?\n/).flatMap((line) => line.split(separator));
  for (const cells of [lenient, naive]) {
    expect(cells.length).toBeGreaterThan(hostile.length);
    expect(cells.filter((cell) => formula.test(cell.replace(/^\s+/, '')))).toEqual([]);
  }
});

it('asks for rows only as they are taken, and lets go of them when the reader leaves', async () => {
  let asked = 0;
  let isLeft = false;
  async function* rows() {
    try {
      for (; ; asked += 1) yield ['x'.repeat(1000)];
    } finally {
      isLeft = true;
    }
  }
  const reader = csvStream(rows()).getReader();
  await reader.read();
  expect(asked).toBeLessThan(200);
  await reader.cancel();
  expect(isLeft).toBe(true);
});
