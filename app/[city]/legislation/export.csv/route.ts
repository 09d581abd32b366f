import { type Cells, csvStream } from '@/app/answers/csv';
import { type ExportedRows, exportRoute, headingOf } from '@/app/answers/export';
import { COLUMNS } from '@/app/answers/export-columns';

export const GET = exportRoute({
  ending: 'csv',
  type: 'text/csv; charset=utf-8',
  write: (told) => csvStream(rowsOf(told)),
});

/** Each line above the table is as wide as the table, so that strict readers take it. */
async function* rowsOf({ about, items, ...of }: ExportedRows): AsyncGenerator<Cells> {
  const padding = Array.from({ length: COLUMNS.length - 2 }, () => null);
  for (const line of headingOf(about)) yield [...line, ...padding];
  yield COLUMNS.map(({ title }) => title);
  for await (const item of items) yield COLUMNS.map(({ cell }) => cell(item, of));
}
