import { sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { syncIssues } from '../schema';
import type { Ledger } from './ledger';
import type { Row } from './rows';

export type Issue = { kind: string; subject: string; subjectKey: string; detail: string };

/** The issue of a wording that the city's table does not know, with the item it stands on as its example. */
export function unclassified(wording: string, item: Row): Issue {
  const detail = `"${wording}" on ${item.displayNumber ?? item.number ?? item.key} (${item.kind})`;
  return { kind: 'unclassified-action', subject: 'wording', subjectKey: wording.slice(0, 500), detail };
}

/** Opens each issue, or counts it again where it is known; a resolved one is open again. Same ones count once. */
export async function openIssues(tx: Tx, ledger: Ledger, issues: Issue[]): Promise<void> {
  if (!issues.length) return;
  const once = new Map(
    issues.map((issue) => [JSON.stringify([issue.kind, issue.subject, issue.subjectKey]), issue]),
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
