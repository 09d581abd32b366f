import { writeCsv, writeCsvStream } from 'hucre/csv';
import { cellText } from '@/lib/printable';

/** What one line of a table says, cell by cell; null is an empty cell. */
export type Cells = readonly (string | number | null)[];

/** Spreadsheets take a file for UTF-8 only where it begins with a byte order mark. */
const how = { bom: true, escapeFormulae: true };

/** Rows as one file after RFC 4180, each line ended; no cell can start a formula in a spreadsheet, with a comma, semicolon or tab as separator. */
export function csvText(rows: readonly Cells[]): string {
  return writeCsv([...rows.map(safe), LAST], how);
}

/** As `csvText`, but each row is asked for only when what stands before it was taken. */
export function csvStream(rows: AsyncIterable<Cells>): ReadableStream<Uint8Array> {
  return writeCsvStream(safeRows(rows), how);
}

async function* safeRows(rows: AsyncIterable<Cells>) {
  for await (const row of rows) yield safe(row);
  yield LAST;
}

/** Without cells: it ends the line before it. */
const LAST: [] = [];

/** What begins a formula, in the widths of other keyboards too. */
const SIGNS = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
const AT_START = new RegExp(`^(?=[\\s"]*${SIGNS}|[\\t\\n])`, 'u');
/** A file opened with another separator has a cell begin here, as has a line that is cut at its end. */
const WITHIN = new RegExp(`([;\\t\\n][\\s"]*)(?=${SIGNS})`, 'gu');

/** Spreadsheets compute a formula behind blanks too; the writer sees to the plain signs at the start alone. */
function safe(cells: Cells) {
  return cells.map((cell) =>
    typeof cell === 'string' ? cellText(cell).replace(AT_START, "'").replace(WITHIN, "$1'") : cell,
  );
}
