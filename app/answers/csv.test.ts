import { parseCsv } from 'hucre/csv';
import { expect, it } from 'vitest';
import { payloads } from '@/db/testing/sources/fixtures/payloads';
import { csvStream, csvText } from './csv';

it.each<[(string | number | null)[], string]>([
  [['a', 'b'], 'a,b\r\n'],
  [[null, 7, ''], ',7,\r\n'],
  [[-7, 0.5], '-7,0.5\r\n'],
  [['say "yes", twice'], '"say ""yes"", twice"\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['=1+1'], "'=1+1\r\n"],
  [['+1', '-1', '@x'], "'+1,'-1,'@x\r\n"],
  [['\t=1', '  =HYPERLINK("x")'], `'\t=1,"'  =HYPERLINK(""x"")"\r\n`],
  [['\r=1', '\n=1', '\tx'], `"'\r=1","'\n=1",'\tx\r\n`],
  [['17-0940', 'López', '2017-08-31'], '17-0940,López,2017-08-31\r\n'],
  [['a\0b', '\0=1', ' \0+1'], "ab,'=1,' +1\r\n"],
])('writes %j', (cells, record) => expect(csvText([cells])).toBe(`\uFEFF${record}`));

it('lets no text of the hostile ones start a formula or a cell, and gives each back', () => {
  const texts = payloads.flatMap((text) => [text, ` ${text}`, `\u00a0\t${text}`, `\0${text}`]);
  const read = parseCsv(csvText(texts.map((text) => [text, 'end'])));
  expect(read.filter(([, end]) => end === 'end')).toHaveLength(texts.length);
  expect(read.filter(([cell]) => /^\s*[=+\-@]|^[\t\r\n]/.test(String(cell)))).toEqual([]);
  for (const [index, text] of texts.entries()) {
    const told = text.replaceAll('\0', '');
    expect([told, `'${told}`]).toContain(read[index]?.[0]);
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
