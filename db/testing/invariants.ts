import { type SQL, sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';

type Broken = { what: string; many: number; example: string | null };

const came = (subject: string, list: string) => ({ subject, list });
const lists = [
  { table: 'actions', ...came('action', 'actions') },
  { table: 'sponsorships', ...came('sponsorship', 'sponsors') },
  { table: 'documents', ...came('document', 'documents') },
  { table: 'item_texts', ...came('text', 'texts') },
  { table: 'relations', ...came('relation', 'relations') },
  { table: 'next_events', ...came('next-event', 'nextEvents') },
  { table: 'order_revisions', ...came('revision', 'revisions') },
];
const families = [
  { table: 'sources', subject: 'source' },
  { table: 'bodies', subject: 'body' },
  { table: 'people', subject: 'person' },
  { table: 'meetings', subject: 'meeting' },
  { table: 'contradictions', subject: 'contradiction' },
];
const options = ['yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'not-voting'];

/**
 * What must hold of every city at every moment, whatever was cut off: no half item, tallies equal to their votes, and
 * a ledger that explains each row there is and each that is gone. One sentence for each rule that is broken, with how
 * often; none where all hold.
 */
export async function checkInvariants(db: Db): Promise<string[]> {
  const found = await rows<Broken>(db, sql.join(rules(), sql` union all `));
  return found
    .filter(({ many }) => many > 0)
    .map(({ what, many, example }) => `${many} ${what} (${example})`);
}

function rules(): SQL[] {
  return [
    rule(
      'items without their first sight in the ledger',
      sql`select i.key from items i where not exists (
      select from changes c where c.city_id = i.city_id and c.item_id = i.id and c.subject = 'item'
        and c.field is null and c.before is null)`,
    ),
    rule(
      'items without a text index',
      sql`select i.key from items i where not exists (
      select from item_search s where s.city_id = i.city_id and s.item_id = i.id)`,
    ),
    rule(
      'items that no number finds',
      sql`select i.key from items i where i.number is not null and not exists (
      select from item_numbers n where n.city_id = i.city_id and n.item_id = i.id and n.role = 'current')`,
    ),
    rule(
      'items without a status',
      sql`select key from items where rule_version = '' or (stage is null) <> (because_rule is null)
      or (stage = 'concluded') <> (outcome is not null)`,
    ),
    rule(
      'items whose last action is not that of their actions',
      sql`select i.key from items i
      where i.last_action_on is distinct from (select max(a.acted_on) from actions a
        where a.city_id = i.city_id and a.item_id = i.id and a.gone_since is null)`,
    ),
    rule(
      'items whose status rests on an action that is not theirs',
      sql`select i.key from items i
      where i.because_action_id is not null and not exists (select from actions a
        where a.city_id = i.city_id and a.id = i.because_action_id and a.item_id = i.id and a.gone_since is null)`,
    ),
    ...lists.map(({ table, subject, list }) => countedRule(table, subject, list)),
    ...lists.map(({ table, subject }) => goneRule(table, subject)),
    ...families.map(({ table, subject }) =>
      rule(
        `${table} without their first sight in the ledger`,
        sql`select r.key from ${sql.identifier(table)} r
        where not exists (select from changes c where c.city_id = r.city_id and c.subject = ${subject}
          and c.subject_key = r.key and c.field is null and c.before is null)`,
      ),
    ),
    rule(
      'agendas that are not as long as the ledger says',
      sql`select m.key from meetings m
      where (select count(*) from agenda_items a where a.city_id = m.city_id and a.meeting_id = m.id) <>
        coalesce((select sum(case when c.subject = 'meeting' then coalesce((c.after ->> 'items')::int, 0) else 1 end)
          from changes c where c.city_id = m.city_id and c.meeting_id = m.id and c.subject in ('meeting', 'agenda-item')
            and c.field is null and c.before is null and c.after is not null), 0)`,
    ),
    ...options.map(tallyRule),
    rule(
      'votes under a roll call that is gone',
      sql`select c.slug as key from votes v join roll_calls c
      on c.city_id = v.city_id and c.action_id = v.action_id where c.gone_since is not null and v.gone_since is null`,
    ),
    rule(
      'roll calls under an action that is gone',
      sql`select c.slug as key from roll_calls c join actions a
      on a.city_id = c.city_id and a.id = c.action_id where a.gone_since is not null and c.gone_since is null`,
    ),
    rule(
      'changes of a run that is not there',
      sql`select c.subject_key as key from changes c
      where c.run_id is not null and not exists (select from sync_runs r where r.city_id = c.city_id and r.id = c.run_id)`,
    ),
    rule(
      'raw records of items that are not stored',
      sql`select r.key from raw_records r
      where r.resource = 'matter' and r.body is not null and r.hash <> '' and r.gone_since is null
        and not exists (select from items i where i.city_id = r.city_id and i.key = r.key)
        and not exists (select from sync_issues s where s.city_id = r.city_id and s.subject_key like r.key || '/%')`,
    ),
    rule(
      'cities of which two runs go on',
      sql`select city_id::text as key from sync_runs where outcome = 'running'
      group by city_id having count(*) > 1`,
    ),
  ];
}

/** `found` selects the key of each row that breaks it. */
function rule(what: string, found: SQL): SQL {
  return sql`select ${what} as what, count(*)::int as many, min(broken.key::text) as example from (${found}) broken`;
}

/** An item has as many rows of a list as its first sight says and later changes brought. */
function countedRule(table: string, subject: string, list: string): SQL {
  return rule(
    `items with other ${table} than the ledger says`,
    sql`select i.key from items i
      where (select count(*) from ${sql.identifier(table)} r where r.city_id = i.city_id and r.item_id = i.id) <>
        coalesce((select sum(case when c.subject = 'item' then coalesce((c.after ->> ${list})::int, 0) else 1 end)
          from changes c where c.city_id = i.city_id and c.item_id = i.id and c.subject in ('item', ${subject}::text)
            and c.field is null and c.before is null and c.after is not null), 0)`,
  );
}

/** As many rows are marked as gone as the ledger says left and did not come back. */
function goneRule(table: string, subject: string): SQL {
  return rule(
    `items with other ${table} gone than the ledger says`,
    sql`select i.key from items i
      where (select count(*) from ${sql.identifier(table)} r
          where r.city_id = i.city_id and r.item_id = i.id and r.gone_since is not null) <>
        (select count(*) filter (where c.after is null) - count(*) filter (where c.before ? 'goneSince')
          from changes c where c.city_id = i.city_id and c.item_id = i.id and c.subject = ${subject}
            and c.field is null)`,
  );
}

/** Where every vote is known by name, the tally is what the votes add up to. */
function tallyRule(option: string): SQL {
  const column = sql.identifier(option.replace('-', '_'));
  return rule(
    `roll calls whose ${option} are not their votes`,
    sql`select c.slug as key from roll_calls c where c.gone_since is null and c.is_complete is not false
      and (c.is_complete or exists (select from votes v where v.city_id = c.city_id and v.action_id = c.action_id
        and v.gone_since is null))
      and coalesce(c.${column}, 0) <> (select count(*) from votes v where v.city_id = c.city_id
        and v.action_id = c.action_id and v.gone_since is null and v.option = ${option})`,
  );
}
