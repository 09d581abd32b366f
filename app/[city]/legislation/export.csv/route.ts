import { exportRoute, headingOf, streamOf, type Told } from '@/app/answers/export';
import { COLUMNS } from '@/app/answers/export-columns';
import { csvRecord } from './csv';

export const dynamic = 'force-dynamic';

/** Spreadsheets take the file for UTF-8 only where it begins with a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

export const GET = exportRoute({
  ending: 'csv',
  type: 'text/csv; charset=utf-8',
  write: (told) => streamOf(csvText(told)),
});

/** Each line above the table is as wide as the table, so that strict readers take it. */
async function* csvText({ about, items, origin }: Told): AsyncGenerator<string> {
  const padding = Array.from({ length: COLUMNS.length - 2 }, () => null);
  const heading = headingOf(about).map((line) => csvRecord([...line, ...padding]));
  yield BYTE_ORDER_MARK + heading.join('') + csvRecord(COLUMNS.map(({ title }) => title));
  for await (const item of items) yield csvRecord(COLUMNS.map(({ cell }) => cell(item, origin)));
}
