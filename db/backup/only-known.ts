import { AppError } from '@/lib/errors';
import type { BackupPart } from './read-backup';
import type { BackedTable } from './tables';

/** Deeper than any answer of a source; the embedded engine ends at several thousand. */
const DEEPEST = 500;

/**
 * The parts of a backup as they come, as long as they name tables and columns that a backup holds, each table once, and
 * no row is nested deeper than the engines take. Throws AppError `refused` at the first that does not.
 */
export async function* onlyKnown(
  parts: AsyncIterable<BackupPart>,
  tables: BackedTable[],
  file: string,
): AsyncGenerator<BackupPart> {
  const waiting = new Map(tables.map(({ name, columns }) => [name, columns]));
  let isBegun = false;
  for await (const part of parts) {
    if (part.is === 'table') {
      const columns = waiting.get(part.table);
      if (!columns) throw refused(file, `a table that Passage does not restore (${part.table})`);
      const stranger = part.columns.find((column) => !columns.includes(column));
      if (stranger !== undefined)
        throw refused(file, `a column that Passage does not have (${part.table}.${stranger})`);
      waiting.delete(part.table);
      isBegun = true;
    }
    if (part.is === 'row' && !isBegun) throw refused(file, 'rows of no table');
    if (part.is === 'row' && isDeep(part.line)) throw refused(file, `a row nested over ${DEEPEST} deep`);
    yield part;
  }
}

/** Whether brackets of a text of JSON stand in one another deeper than it may be. Texts in it are leapt over. */
function isDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the text that begins at `from` ends: at the next quote with an even number of backslashes before it. */
function endOfText(json: string, from: number): number {
  for (let end = json.indexOf('"', from + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}

function refused(file: string, what: string): AppError {
  const name = what.length > 200 ? `${what.slice(0, 200)}...` : what;
  return new AppError('refused', `The backup ${file} holds ${name}: nothing of it was restored.`);
}
