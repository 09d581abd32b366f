import { sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';

const byItem = 'join items i on i.city_id = r.city_id and i.id = r.item_id';
const withoutIds = `to_jsonb(r) - 'id' - 'item_id' - 'body_id' - 'committee_id' - 'because_action_id' - 'first_seen_at' - 'changed_at'
  - 'gone_since' - 'mover_id' - 'seconder_id' - 'series_mayor_id'`;
const parts: Record<string, string> = {
  item: `select ${withoutIds} || jsonb_build_object('gone', gone_since is not null) from items r`,
  action: `select jsonb_build_array(i.key, ${withoutIds}, r.gone_since is not null) from actions r ${byItem}`,
  number: `select jsonb_build_array(i.key, r.compact, r.number, r.role) from item_numbers r ${byItem}`,
  search: `select jsonb_build_array(i.key, md5(r.document::text), md5(r.body), r.spelling) from item_search r ${byItem}`,
  vote: `select jsonb_build_array(i.key, a.key, r.name, r.option, r.gone_since is not null)
    from votes r join actions a on a.city_id = r.city_id and a.id = r.action_id
    join items i on i.city_id = a.city_id and i.id = a.item_id`,
  change: `select jsonb_build_array(r.actor, r.subject, r.subject_key, i.key, m.key, r.field, r.before, r.after) from changes r
    left join items i on i.city_id = r.city_id and i.id = r.item_id
    left join meetings m on m.city_id = r.city_id and m.id = r.meeting_id`,
  issue: `select jsonb_build_array(kind, subject, subject_key, detail, resolved_at is not null) from sync_issues`,
  raw: `select jsonb_build_array(resource, key, hash, body, doubted_at is not null, gone_since is not null) from raw_records`,
  attendance: `select jsonb_build_array(p.key, b.key, to_jsonb(r) - 'person_id' - 'body_id') from member_attendance r
    join people p on p.city_id = r.city_id and p.id = r.person_id
    join bodies b on b.city_id = r.city_id and b.id = r.body_id`,
  agreement: `select jsonb_build_array(p.key, o.key, r.both_voted, r.same_side) from member_agreement r
    join people p on p.city_id = r.city_id and p.id = r.person_id
    join people o on o.city_id = r.city_id and o.id = r.other_id`,
  wait: 'select to_jsonb(r) from typical_waits r',
  member: `select jsonb_build_array(p.key, r.tally::jsonb - 'latest') from member_tallies r
    join people p on p.city_id = r.city_id and p.id = r.person_id`,
  body: `select jsonb_build_array(b.key, r.tally::jsonb) from body_tallies r
    join bodies b on b.city_id = r.city_id and b.id = r.body_id`,
};

/**
 * All that a reader can be shown, one line a row in a fixed order, without our ids and times: facts, what is derived
 * from them, text indexes, the ledger, issues and figures. Two databases with the same lines are the same to a reader.
 */
export async function wholeState(db: Db): Promise<string[]> {
  const all = Object.entries(parts).map(
    ([name, select]) =>
      sql`select ${name}::text as part, (${sql.raw('line')})::text as line from (${sql.raw(select)}) of (line)`,
  );
  const found = await rows<{ part: string; line: string }>(db, sql.join(all, sql` union all `));
  return found.map(({ part, line }) => `${part} ${line}`).sort();
}
