import { writeXlsxStream } from 'hucre/xlsx';
import { type ExportedRows, exportRoute, headingOf } from '@/app/answers/export';
import { COLUMNS, type Column } from '@/app/answers/export-columns';
import { realDay } from '@/lib/dates/real-day';
import { cellText } from '@/lib/printable';

/** As much as one cell of a workbook may hold, in characters. */
const CELL_MOST = 32_767;
const HEADING_LINES = 5;
/** Workbooks count from here on, and have a day of February 1900 that never was: what is earlier is a text. */
const FIRST_DAY = '1900-03-01';

export const GET = exportRoute({
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (told) =>
    writeXlsxStream(sheetRows(told), {
      name: 'Legislation',
      columns: COLUMNS.map(({ width, isDay }) => ({ width, ...(isDay ? { numFmt: 'yyyy-mm-dd' } : {}) })),
      freezePane: { rows: HEADING_LINES, columns: 1 },
    }),
});

/** Texts are cells of the text type, which no spreadsheet computes whatever they begin with. */
async function* sheetRows({ about, items, ...of }: ExportedRows): AsyncGenerator<(string | Date | null)[]> {
  for (const line of headingOf(about)) yield line;
  yield COLUMNS.map(({ title }) => title);
  for await (const item of items) yield COLUMNS.map((column) => cellOf(column, column.cell(item, of)));
}

function cellOf({ isDay }: Column, text: string | null): string | Date | null {
  if (text === null) return null;
  if (isDay && realDay(text) && text >= FIRST_DAY) return new Date(`${text}T00:00:00Z`);
  return cellText(text).replace(UNWRITABLE, '').slice(0, CELL_MOST);
}

/** Signs that XML cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
