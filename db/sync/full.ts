import { liesAhead } from '@/lib/dates/lies-ahead';
import type { RunContext } from './context';
import { changedWindows, readChanged } from './incremental';
import { compareListing } from './list-changes';
import { lookAgain, settleMissing } from './missing';
import { syncPeople } from './people';
import { countRecords, readRecords } from './raw-records';
import { type Entry, readAhead, readMatters, readMeetings } from './read-all';
import { EVENTS, idOf, type Listed, laterStamp, MATTERS } from './resources';
import { probeWholeList } from './side-lists';

const everyPage = Number.POSITIVE_INFINITY;

/**
 * Reads the whole city, page by page; killed at any moment, the next run goes on behind the last stored batch. It
 * ends with what changed while it read. Throws what the client throws, and AppError `refused` as settleMissing does.
 */
export async function runFull(context: RunContext): Promise<void> {
  const { checkpoint, startedAt } = context.run;
  checkpoint.full ??= { startedAt: startedAt.toISOString(), phase: 'side-lists', after: 0 };
  await syncPeople(context);
  if (checkpoint.full.phase === 'side-lists') {
    await probeWholeList(context);
    checkpoint.full = { ...checkpoint.full, phase: 'events' };
  }
  const vanished = { [EVENTS.plural]: [] as number[], [MATTERS.plural]: [] as number[] };
  for (const list of [EVENTS, MATTERS]) await settle(context, list);
  if (checkpoint.full.phase === 'events') {
    vanished.events = await readMeetings(context, pages(context, EVENTS));
    checkpoint.full = { ...checkpoint.full, phase: 'matters', after: 0 };
  }
  if (checkpoint.full.phase === 'matters') {
    vanished.matters = await readMatters(context, pages(context, MATTERS));
    checkpoint.full = { ...checkpoint.full, phase: 'changes', after: 0 };
  }
  await readChanged(context, await changedWindows(context));
  for (const list of [EVENTS, MATTERS]) {
    await settleMissing(context, list, { gone: [], missing: vanished[list.plural] ?? [] });
  }
  checkpoint.full = null;
  checkpoint.listing = { matters: 0, events: 0 };
}

/** Before anything is read: what is gone from the list, and what was doubted. Nothing where nothing is stored yet. */
async function settle(context: RunContext, list: Listed) {
  if ((await countRecords(context.db, context.city.id, list.resource)) === 0) return;
  const { gone } = await lookAgain(context, list);
  if (context.run.checkpoint.full?.after) return settleMissing(context, list, { gone, missing: [] });
  const { missing } = await compareListing(context, list, { after: 0, mostPages: everyPage, idsOnly: true });
  await settleMissing(context, list, { gone, missing });
}

/**
 * The rows of a list that this full reading has not read yet; the checkpoint follows behind: a page counts as
 * done once so many rows came after it that none of its own can still wait to be stored.
 */
async function* pages(context: RunContext, list: Listed): AsyncGenerator<Entry> {
  const { run, api, city } = context;
  const { full, watermark } = run.checkpoint;
  if (!full) return;
  const since = new Date(full.startedAt);
  const total = (await countRecords(context.db, city.id, list.resource)) || null;
  let last = full.after;
  let yielded = 0;
  const ended: { after: number; yielded: number }[] = [];
  for await (const { rows, lastId } of list.pages(api, { after: full.after, confirmsEnd: true })) {
    const known = await readRecords(context.db, city.id, list.resource, { after: last, upTo: lastId });
    while (ended[0] && ended[0].yielded + readAhead(context) <= yielded)
      full.after = ended.shift()?.after ?? last;
    for (const row of rows) {
      const key = idOf(row, list.idField);
      watermark[list.plural] = laterStamp(watermark[list.plural], row, list.stampField);
      const record = known.get(key);
      const isRead =
        record !== undefined &&
        record.wholeHash !== '' &&
        record.checkedAt >= since &&
        !liesAhead(record.checkedAt) &&
        !record.isGone;
      if (isRead) continue;
      yielded += 1;
      yield { key, row };
    }
    last = lastId;
    ended.push({ after: last, yielded });
    context.onProgress({ phase: `reading ${list.plural}`, done: run.counts.seen, total });
  }
}
