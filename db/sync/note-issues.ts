import { and, eq, isNull, sql } from 'drizzle-orm';
import { beginningOf } from '@/lib/well-formed';
import type { Db, Tx } from '../engine/types';
import { type Issue, openIssues } from '../ledger/issues';
import { syncIssues } from '../schema';
import type { RunContext } from './context';

/**
 * Opens these issues and closes the older ones of the rows looked at again (`keys`), whose subject keys begin with
 * the row's own. Issues of wordings and types stand by themselves and are not closed by a look at one row.
 */
export async function noteIssues(
  tx: Tx,
  context: RunContext,
  subject: 'item' | 'meeting',
  issues: Issue[],
  keys: string[],
): Promise<void> {
  const noted = issues.map((issue) => ({
    ...issue,
    detail: beginningOf(issue.detail.replaceAll('\0', ''), 500),
  }));
  await openIssues(tx, context.ledger, noted);
  context.run.counts.issues += noted.length;
  if (keys.length === 0) return;
  const subjects = subject === 'item' ? ITEM_SUBJECTS : MEETING_SUBJECTS;
  const now = context.ledger.now.toISOString();
  await tx.execute(sql`update ${syncIssues} set resolved_at = ${now}::timestamptz
    where city_id = ${context.city.id} and resolved_at is null and last_seen_at < ${now}::timestamptz
      and subject in (select value from json_array_elements_text(${JSON.stringify(subjects)}::json))
      and split_part(subject_key, '/', 1) in
        (select value from json_array_elements_text(${JSON.stringify(keys)}::json))`);
}

const ITEM_SUBJECTS = [
  'item',
  'matter',
  'history',
  'sponsor',
  'attachment',
  'text',
  'vote',
  'relation',
  'index',
  'code-section',
];
const MEETING_SUBJECTS = ['meeting', 'event', 'event-item'];

/** The lists that earlier runs found emptied, as `key/list`. */
export async function emptiedLists(db: Db, cityId: number): Promise<Set<string>> {
  const open = await db
    .select({ key: syncIssues.subjectKey })
    .from(syncIssues)
    .where(
      and(eq(syncIssues.cityId, cityId), eq(syncIssues.kind, 'emptied-list'), isNull(syncIssues.resolvedAt)),
    );
  return new Set(open.map(({ key }) => key));
}
