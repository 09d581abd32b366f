import type { RunContext } from './context';
import { hashOf, type RawRecord, readRecords } from './raw-records';
import { idOf, type Listed, laterStamp } from './resources';

const endOfIds = 2 ** 52;

/** What a reading of a list found: rows to read again, records it no longer has, and where to go on (0: it ended). */
export type ListChanges = { changed: number[]; missing: number[]; next: number };

/**
 * Compares a list, from `after` for at most `mostPages` pages, with what is stored: rows that are new or differ, and
 * records that lie between rows but are not listed. A list that has no row at all proves nothing missing. With
 * `idsOnly` rows that are stored already are not compared.
 */
export async function compareListing(
  context: RunContext,
  list: Listed,
  { after, mostPages, idsOnly }: { after: number; mostPages: number; idsOnly: boolean },
): Promise<ListChanges> {
  const { api, city, run } = context;
  const found: ListChanges = { changed: [], missing: [], next: 0 };
  let last = after;
  let pages = 0;
  const select = idsOnly ? [list.idField] : undefined;
  for await (const { rows, lastId } of list.pages(api, { after, select, confirmsEnd: idsOnly })) {
    const known = await readRecords(context.db, city.id, list.resource, { after: last, upTo: lastId });
    compareRows(context, list, rows, known, idsOnly, found);
    last = lastId;
    pages += 1;
    if (pages === mostPages) return { ...found, next: last };
    context.onProgress({ phase: `looking through ${list.plural}`, done: run.counts.seen, total: null });
  }
  if (last > 0) {
    const behind = await readRecords(context.db, city.id, list.resource, { after: last, upTo: endOfIds });
    for (const record of behind.values()) if (isListed(record)) found.missing.push(record.key);
  }
  return found;
}

/** The rows that a condition finds and that differ from what is stored; the stored watermark moves on with them. */
export async function changedSince(context: RunContext, list: Listed, filter: string): Promise<number[]> {
  const found: ListChanges = { changed: [], missing: [], next: 0 };
  for await (const { rows } of list.pages(context.api, { filter })) {
    const keys = rows.map((row) => idOf(row, list.idField)).filter(Number.isSafeInteger);
    const known = await readRecords(context.db, context.city.id, list.resource, { keys });
    compareRows(context, list, rows, known, false, found);
  }
  return found.changed;
}

function compareRows(
  { run }: RunContext,
  list: Listed,
  rows: unknown[],
  known: ReadonlyMap<number, RawRecord>,
  idsOnly: boolean,
  found: ListChanges,
) {
  const seen = new Set<number>();
  for (const row of rows) {
    const id = idOf(row, list.idField);
    seen.add(id);
    const record = known.get(id);
    const differs = !idsOnly && record?.rowHash !== hashOf(JSON.stringify(row));
    if (!record || record.isGone || differs) found.changed.push(id);
    if (!idsOnly) {
      const { watermark } = run.checkpoint;
      watermark[list.plural] = laterStamp(watermark[list.plural], row, list.stampField);
    }
  }
  for (const record of known.values()) {
    if (isListed(record) && !seen.has(record.key)) found.missing.push(record.key);
  }
}

function isListed(record: RawRecord): boolean {
  return !record.isGone && record.rowHash !== '';
}
