import type { ItemFacts } from '@/lib/legislation/facts';
import { mapItem } from '@/lib/sources/legistar/map-item';
import type { Issue } from '../ledger/issues';
import { markGone } from '../ledger/mark-gone';
import type { Doubt } from '../ledger/plan/plan';
import { saveItems } from '../ledger/save-items';
import { type RunContext, seenNow } from './context';
import { knowReferred } from './know-referred';
import { noteIssues } from './note-issues';
import { packed, type RawRecord, type RawWrite, writeRecords } from './raw-records';
import type { ReadMatter } from './read-matter';
import { storeEach } from './unstorable';

type Taken = { read: ReadMatter; facts: ItemFacts | null; issues: Issue[] };

/**
 * Stores what differs of the matters read, each item in one transaction, then their raw records. One whose raw hash
 * is as before costs no comparison. A list that came empty and was not believed leaves the matter doubted; one the
 * database refuses is kept raw with an issue; one the city has taken off the web is marked at once.
 */
export async function saveMatters(
  context: RunContext,
  reads: ReadMatter[],
  known: ReadonlyMap<number, RawRecord>,
): Promise<void> {
  const now = seenNow(context);
  const isSame = (read: ReadMatter) => {
    const record = known.get(read.key);
    return record?.wholeHash === read.wholeHash && !record.isDoubted && !record.isGone;
  };
  const taken = reads.filter((read) => !isSame(read)).map((read) => take(context, read));
  const facts = taken.flatMap(({ facts: item }) => (item ? [item] : []));
  await knowReferred(context, facts);
  const { doubts, refused } = await save(context, facts, unknownLists(taken));
  await hide(context, taken, known);

  const doubted = new Set(doubts.map(({ key }) => Number(key)));
  const issues = [...taken.flatMap((one) => one.issues), ...doubts.map(emptiedList), ...refused];
  const records = await Promise.all(
    reads.map(async (read): Promise<RawWrite> => {
      const isNew = !isSame(read);
      const body = isNew ? await packed(bodyOf(read)) : null;
      const hash = `${read.rowHash}.${read.wholeHash}`;
      return { key: String(read.key), hash, body, isDoubted: doubted.has(read.key) };
    }),
  );
  await context.db.transaction(async (tx) => {
    await writeRecords(tx, { cityId: context.city.id, resource: 'matter', now }, records);
    const looked = taken.filter(({ read }) => known.has(read.key)).map(({ read }) => String(read.key));
    await noteIssues(tx, context, 'item', issues, looked);
  });
  context.run.counts.seen += reads.length;
}

function take(context: RunContext, read: ReadMatter): Taken {
  context.map.issues.length = 0;
  const facts = mapItem(context.map, read.bundle);
  const issues = context.map.issues.map((issue) =>
    issue.kind === 'unknown-kind' ? issue : { ...issue, subjectKey: `${read.key}/${issue.subjectKey}` },
  );
  const unreadable = read.unreadable.map((id) => ({
    kind: 'votes-unreadable',
    subject: 'history',
    subjectKey: `${read.key}/${id}`,
    detail: 'The source answers its own error for the votes on this action.',
  }));
  return { read, facts, issues: [...issues, ...unreadable] };
}

async function save(context: RunContext, facts: ItemFacts[], unknown: ReadonlySet<string>) {
  const isUnknown = ({ key, list }: Doubt) => unknown.has(`${key}/${list}`);
  const trusts = (doubt: Doubt) => !isUnknown(doubt) && context.emptied.has(`${doubt.key}/${doubt.list}`);
  const doubts: Doubt[] = [];
  const store = async (some: ItemFacts[]) => {
    const saved = await saveItems(context.ledger, some, { trusts, pace: context.pace });
    context.run.counts.written += saved.written;
    context.run.counts.changes += saved.changes;
    doubts.push(...saved.doubts.filter((doubt) => !isUnknown(doubt)));
  };
  const refused = await storeEach('item', facts, store);
  return { doubts, refused };
}

async function hide(context: RunContext, taken: Taken[], known: ReadonlyMap<number, RawRecord>) {
  const hidden = taken.filter(({ facts, read }) => !facts && known.has(read.key));
  if (hidden.length === 0) return;
  const saved = await markGone(
    context.ledger,
    'item',
    hidden.map(({ read }) => String(read.key)),
  );
  context.run.counts.written += saved.written;
  context.run.counts.changes += saved.changes;
  context.run.counts.removedMarked += saved.changes;
}

function emptiedList({ key, list }: Doubt): Issue {
  const detail = `The source listed no ${list}, though it had some; they stand until it says so again.`;
  return { kind: 'emptied-list', subject: 'item', subjectKey: `${key}/${list}`, detail };
}

function unknownLists(taken: Taken[]): Set<string> {
  return new Set(taken.flatMap(({ read }) => read.unknown.map((list) => `${read.key}/${list}`)));
}

function bodyOf({ bundle }: ReadMatter): string {
  return JSON.stringify({ ...bundle, votes: Object.fromEntries(bundle.votes) });
}
