import { expect, it } from 'vitest';
import { csvRecord } from './csv';

it.each<[(string | number | null)[], string]>([
  [['a', 'b'], 'a,b\r\n'],
  [[null, 7, ''], ',7,\r\n'],
  [['say "yes", twice'], '"say ""yes"", twice"\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['=1+1'], "'=1+1\r\n"],
  [['+1', '-1', '@x'], "'+1,'-1,'@x\r\n"],
  [['\t=1', '  =HYPERLINK("x")'], `'\t=1,"'  =HYPERLINK(""x"")"\r\n`],
  [['17-0940', 'López', '2017-08-31'], '17-0940,López,2017-08-31\r\n'],
  [['a\0b'], 'ab\r\n'],
])('writes %j', (cells, record) => expect(csvRecord(cells)).toBe(record));
