import type { MeetingFacts } from '@/lib/legislation/facts';
import { mapMeeting } from '@/lib/sources/legistar/map-meeting';
import type { Issue } from '../ledger/issues';
import { saveMeetings as saveFacts } from '../ledger/save-facts';
import { type RunContext, seenNow } from './context';
import { noteIssues } from './note-issues';
import { hashOf, packed, type RawRecord, type RawWrite, writeRecords } from './raw-records';
import { twiceIfEmpty } from './read-matter';
import { storeEach } from './unstorable';

export type ReadMeeting = {
  key: number;
  rowHash: string;
  wholeHash: string;
  row: unknown;
  items: unknown[];
};

/** One event with its agenda; null where it is gone meanwhile. An empty agenda is asked for once more. */
export async function readMeeting(
  context: RunContext,
  key: number,
  row: unknown,
): Promise<ReadMeeting | null> {
  const items = await twiceIfEmpty(() => context.api.eventItems(key));
  if (!items) return null;
  const rowText = JSON.stringify(row);
  const wholeHash = hashOf(rowText, items.text);
  return { key, rowHash: hashOf(rowText), wholeHash, row, items: items.value };
}

/** Stores what differs of the meetings read, then their raw records; see saveMatters. */
export async function saveMeetings(
  context: RunContext,
  reads: ReadMeeting[],
  known: ReadonlyMap<number, RawRecord>,
): Promise<void> {
  const now = seenNow(context);
  const fresh = reads.filter((read) => {
    const record = known.get(read.key);
    return record?.wholeHash !== read.wholeHash || record.isDoubted || record.isGone;
  });
  context.map.issues.length = 0;
  const facts = fresh.flatMap((read) => mapMeeting(context.map, read.row, read.items) ?? []);
  for (const meeting of facts)
    if (context.ledger.bodies.idOf(meeting.bodyKey) !== null) meeting.bodyName = null;
  const isTrusted = ({ key }: MeetingFacts) => context.emptied.has(`${key}/items`);
  const doubted = new Set<string>();
  const unstored: Issue[] = [];
  for (const trusts of [false, true]) {
    const some = facts.filter((meeting) => isTrusted(meeting) === trusts);
    const refused = await storeEach('meeting', some, async (these) => {
      const saved = await saveFacts(context.ledger, these, { trusts, pace: context.pace });
      context.run.counts.written += saved.written;
      context.run.counts.changes += saved.changes;
      for (const { key } of saved.doubts) doubted.add(key);
    });
    unstored.push(...refused);
  }
  const issues = [
    ...context.map.issues,
    ...unstored,
    ...[...doubted].map((key) => ({
      kind: 'emptied-list',
      subject: 'meeting',
      subjectKey: `${key}/items`,
      detail: 'The source listed no agenda, though it had one; it stands until the source says so again.',
    })),
  ];
  const isFresh = new Set(fresh);
  const records = await Promise.all(
    reads.map(async (read): Promise<RawWrite> => {
      const body = isFresh.has(read)
        ? await packed(JSON.stringify({ event: read.row, items: read.items }))
        : null;
      const key = String(read.key);
      return { key, hash: `${read.rowHash}.${read.wholeHash}`, body, isDoubted: doubted.has(key) };
    }),
  );
  await context.db.transaction(async (tx) => {
    await writeRecords(tx, { cityId: context.city.id, resource: 'event', now }, records);
    const looked = fresh.filter(({ key }) => known.has(key)).map(({ key }) => String(key));
    await noteIssues(tx, context, 'meeting', issues, looked);
  });
  context.run.counts.seen += reads.length;
}
