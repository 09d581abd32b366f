import { writeCsv, writeCsvStream } from 'hucre/csv';

/** What one line of a table says, cell by cell; null is an empty cell. */
export type Cells = readonly (string | number | null)[];

/** Spreadsheets take a file for UTF-8 only where it begins with a byte order mark. */
const how = { bom: true, escapeFormulae: true };

/** Rows as one file after RFC 4180, each line ended; no cell can start a formula in a spreadsheet. */
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

/** Spreadsheets compute a formula behind blanks too, and NUL ends a text for some; the writer sees to neither. */
function safe(cells: Cells) {
  return cells.map((cell) =>
    typeof cell === 'string' ? cell.replaceAll('\0', '').replace(/^\s+(?=[=+\-@])/, "'$&") : cell,
  );
}
