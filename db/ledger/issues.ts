import { sql } from 'drizzle-orm';
import { wellFormed } from '@/lib/well-formed';
import type { Tx } from '../engine/types';
import { actions, syncIssues } from '../schema';
import type { Ledger } from './ledger';
import type { ItemRow } from './nouns/item-row';

/** What an index can hold whatever the signs; `resolveWordings` cuts alike. */
const longestKey = 500;

export type Issue = { kind: string; subject: string; subjectKey: string; detail: string };

/** The issue of a wording that the city's table does not know, with the item it stands on as its example. */
export function unclassified(wording: string, item: ItemRow): Issue {
  const detail = `"${wording}" on ${item.displayNumber ?? item.number ?? item.key} (${item.kind})`;
  return { kind: 'unclassified-action', subject: 'wording', subjectKey: wording, detail };
}

/** Opens each issue, or counts it again where it is known; a resolved one is open again. Same ones count once. */
export async function openIssues(tx: Tx, ledger: Ledger, issues: Issue[]): Promise<void> {
  if (!issues.length) return;
  const whole = issues.map((issue) => ({
    ...issue,
    subjectKey: wellFormed(issue.subjectKey.slice(0, longestKey)),
    detail: wellFormed(issue.detail),
  }));
  const once = new Map(
    whole.map((issue) => [JSON.stringify([issue.kind, issue.subject, issue.subjectKey]), issue]),
  );
  const list = JSON.stringify([...once.values()]);
  const now = ledger.now.toISOString();
  await tx.execute(sql`insert into ${syncIssues} as known
      (city_id, kind, subject, subject_key, detail, run_id, first_seen_at, last_seen_at)
    select ${ledger.cityId}::int, kind, subject, "subjectKey", detail, ${ledger.runId}::bigint,
      ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${list}::json) as r(kind text, subject text, "subjectKey" text, detail text)
    on conflict (city_id, kind, subject, subject_key) do update
      set count = known.count + 1, last_seen_at = excluded.last_seen_at, resolved_at = null,
        run_id = excluded.run_id`);
}

/** Closes the issues of wordings that no live action without a class bears any more. */
export async function resolveWordings({ db, cityId, now }: Ledger): Promise<void> {
  await db.execute(sql`update ${syncIssues} i set resolved_at = ${now.toISOString()}::timestamptz
    where i.city_id = ${cityId} and i.kind = 'unclassified-action' and i.resolved_at is null
      and not exists (select 1 from ${actions} a where a.city_id = i.city_id and a.class is null
        and a.gone_since is null and left(coalesce(a.raw, a.text, a.phase), 500) = i.subject_key)`);
}
