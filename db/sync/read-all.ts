import { SourceError } from '@/lib/sources/legistar/errors';
import type { RunContext } from './context';
import { inFlight } from './in-flight';
import { type ReadMeeting, readMeeting, saveMeetings } from './meetings';
import { noteIssues } from './note-issues';
import { type RawRecord, readRecords, writeRecords } from './raw-records';
import { type ReadMatter, readMatter } from './read-matter';
import { EVENTS, type Listed, MATTERS } from './resources';
import { saveMatters } from './save-matters';
import { usedLists } from './side-lists';

/** One row of a list, to be read with what hangs on it. */
export type Entry = { key: number; row: unknown };

const batchSize = 24;
const mostFailuresRunning = 12;

type Reader<Read extends { key: number }> = {
  list: Listed;
  read(context: RunContext, entry: Entry): Promise<Read | null>;
  save(context: RunContext, reads: Read[], known: ReadonlyMap<number, RawRecord>): Promise<void>;
};

/**
 * Reads each of these matters whole and stores it, a few at a time; see readAll. `onNews` sees those that
 * differ.
 */
export function readMatters(
  context: RunContext,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  onNews: (read: ReadMatter) => void = () => undefined,
) {
  return readAll(
    context,
    {
      list: MATTERS,
      read: (run, { key, row }) => readMatter(run.api, key, row, usedLists(run)),
      save: (run, reads, known) => {
        for (const read of reads) if (isNews(read, known)) onNews(read);
        return saveMatters(run, reads, known);
      },
    },
    entries,
  );
}

/** Reads each of these events with its agenda and stores it, a few at a time; see readAll. */
export function readMeetings(
  context: RunContext,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  onNews: (read: ReadMeeting) => void = () => undefined,
) {
  return readAll(
    context,
    {
      list: EVENTS,
      read: (run, { key, row }) => readMeeting(run, key, row),
      save: (run, reads, known) => {
        for (const read of reads) if (isNews(read, known)) onNews(read);
        return saveMeetings(run, reads, known);
      },
    },
    entries,
  );
}

function isNews(read: { key: number; wholeHash: string }, known: ReadonlyMap<number, RawRecord>): boolean {
  return known.get(read.key)?.wholeHash !== read.wholeHash;
}

/**
 * Reads and stores in batches, reading ahead while it stores. What cannot be read is tried once more at the end; if
 * it still cannot, it is doubted with an issue, so that the next run begins with it. Gives the keys that the source
 * turned out not to have. Throws where a dozen in a row fail: then it is the source that is down.
 */
async function readAll<Read extends { key: number }>(
  context: RunContext,
  reader: Reader<Read>,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
): Promise<number[]> {
  const vanished: number[] = [];
  let failed: Entry[] = [];
  let running = 0;
  const attempt = async (entry: Entry) => {
    try {
      const read = await reader.read(context, entry);
      running = 0;
      if (read === null) vanished.push(entry.key);
      return read;
    } catch (error) {
      const isPassing =
        error instanceof SourceError && (error.kind === 'transient' || error.kind === 'too-large');
      running += 1;
      if (!isPassing || running > mostFailuresRunning) throw error;
      failed.push(entry);
      return null;
    }
  };
  const width = widthOf(context);
  const pass = async (some: AsyncIterable<Entry> | Iterable<Entry>) => {
    let batch: Read[] = [];
    const save = async () => {
      const keys = batch.map(({ key }) => key);
      const known = await readRecords(context.db, context.city.id, reader.list.resource, { keys });
      await reader.save(context, batch, known);
      batch = [];
    };
    for await (const read of inFlight(some, width, attempt)) {
      if (read !== null) batch.push(read);
      if (batch.length >= batchSize) await save();
    }
    if (batch.length > 0) await save();
  };
  await pass(entries);
  const again = failed;
  failed = [];
  await pass(again);
  await noteUnread(context, reader.list, failed);
  return vanished;
}

/** How many rows at most are taken and not yet stored. */
export function readAhead(context: RunContext): number {
  return widthOf(context) + batchSize;
}

function widthOf({ city }: RunContext): number {
  return Math.max(12, city.concurrency * 2);
}

async function noteUnread(context: RunContext, list: Listed, failed: Entry[]) {
  if (failed.length === 0) return;
  const scope = { cityId: context.city.id, resource: list.resource, now: context.ledger.now };
  const keys = failed.map(({ key }) => key);
  const known = await readRecords(context.db, context.city.id, list.resource, { keys });
  const records = keys.map((key) => {
    const record = known.get(key);
    const hash = record?.rowHash ? `${record.rowHash}.${record.wholeHash}` : '';
    return { key: String(key), hash, body: null, isDoubted: true };
  });
  const issues = keys.map((key) => ({
    kind: 'unread',
    subject: list.subject,
    subjectKey: `${key}/reading`,
    detail: 'The source did not answer for it, though asked again and again; the next run begins with it.',
  }));
  await context.db.transaction(async (tx) => {
    await writeRecords(tx, scope, records);
    await noteIssues(tx, context, list.subject, issues, []);
  });
}
