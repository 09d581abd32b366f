import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError, causeCode } from '@/lib/errors';
import { type BackupHeader, endShape, headerShape, schemaVersion, tableShape } from './format';

export type BackupPart =
  | { is: 'header'; header: BackupHeader }
  | { is: 'table'; table: string; columns: string[] }
  | { is: 'row'; line: string };

const longestLine = 1 << 28;

/**
 * The parts of a backup in the order they were written. Throws AppError `refused` with one sentence where the file
 * is missing, not ours, of another version of the schema, damaged or cut short; the last two may show only at the
 * end, so keep nothing of it before.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  const counted: Record<string, number> = {};
  let header: BackupHeader | null = null;
  let table = '';
  let isWhole = false;
  for await (const line of linesOf(file)) {
    if (isWhole) throw damaged(file);
    if (!header) {
      header = headerOf(line, file);
      yield { is: 'header', header };
    } else if (line.startsWith('{"end":true')) {
      requireSame(
        endShape.safeParse(json(line)).data,
        hash.copy().digest('hex'),
        header.counts,
        counted,
        file,
      );
      isWhole = true;
    } else if (line.startsWith('{"table":') && tableShape.safeParse(json(line)).success) {
      const begun = tableShape.parse(json(line));
      table = begun.table;
      counted[table] = 0;
      yield { is: 'table', ...begun };
    } else {
      counted[table] = (counted[table] ?? 0) + 1;
      yield { is: 'row', line };
    }
    hash.update(line).update('\n');
  }
  if (!isWhole) throw damaged(file);
}

function headerOf(line: string, file: string): BackupHeader {
  const parsed = headerShape.safeParse(json(line));
  if (!parsed.success) throw foreign(file);
  const ours = schemaVersion();
  const theirs = parsed.data.schema;
  if (theirs.join() === ours.join()) return parsed.data;
  const isOlder = theirs.every((hash, index) => hash === ours[index]);
  throw new AppError(
    'refused',
    isOlder
      ? `The backup ${file} is of an older version of Passage: restore it with that version, then upgrade.`
      : `The backup ${file} is of another version of Passage: restore it with that version.`,
  );
}

function requireSame(
  end: { rows: number; sha256: string } | undefined,
  sum: string,
  promised: Record<string, number>,
  counted: Record<string, number>,
  file: string,
) {
  const isSame = Object.entries(promised).every(([name, count]) => counted[name] === count);
  if (end?.sha256 !== sum || !isSame) throw damaged(file);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  pipeline(createReadStream(file), gunzip, () => undefined);
  let rest: Buffer[] = [];
  let held = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, to)]).toString();
        rest = [];
        held = 0;
        from = to + 1;
      }
      rest.push(chunk.subarray(from));
      held += chunk.length - from;
      if (held > longestLine) throw foreign(file);
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(file, error);
  }
  if (held > 0) throw damaged(file);
}

function unreadable(file: string, error: unknown): AppError {
  const code = causeCode(error) ?? '';
  if (code === 'Z_DATA_ERROR') return foreign(file);
  if (code === 'Z_BUF_ERROR') return damaged(file);
  return new AppError('refused', `The file ${file} cannot be read (${code || 'unknown reason'}).`, {
    cause: error,
  });
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const foreign = (file: string) =>
  new AppError('refused', `The file ${file} is not a backup of Passage, or is damaged.`);
const damaged = (file: string) =>
  new AppError('refused', `The backup ${file} is damaged or was cut short: nothing of it was restored.`);
