import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { loadRecord } from '../record/load';
import { describeOnEachEngine } from './engines';
import { checkInvariants } from './invariants';

const of = `(select id from items where slug = '17-0940')`;
const anyCall = 'select action_id from roll_calls where is_complete limit 1';

describeOnEachEngine('the invariants', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
  });

  test('hold of the embedded record', async () => {
    expect(await checkInvariants(ctx.db)).toEqual([]);
  });

  test.each([
    ['a first sight that is missing', `delete from changes where subject = 'item' and item_id = ${of}`],
    ['a text index that is missing', `delete from item_search where item_id = ${of}`],
    ['a number that is missing', `delete from item_numbers where item_id = ${of}`],
    ['an outcome without an end', `update items set stage = 'on-floor' where id = ${of}`],
    ['a last action that is another', `update items set last_action_on = '2000-01-01' where id = ${of}`],
    [
      'a sponsor that is missing',
      `delete from sponsorships where id in (select id from sponsorships where item_id = ${of} limit 1)`,
    ],
    [
      'an action gone without a word',
      `update actions set gone_since = now() where id = (select max(id) from actions where item_id = ${of})`,
    ],
    [
      'a body nobody told of',
      `insert into bodies (city_id, key, slug, name, kind) values (1, 'x', 'x', 'X', 'committee')`,
    ],
    ['a vote that is missing', `delete from votes where action_id = (${anyCall}) and position = 1`],
    [
      'a tally that is wrong',
      `update roll_calls set yes = coalesce(yes, 0) + 1 where action_id = (${anyCall})`,
    ],
    [
      'a vote without its roll call',
      `update roll_calls set gone_since = now() where action_id = (${anyCall})`,
    ],
    ['a change of no run', `update changes set run_id = 9999 where id = (select min(id) from changes)`],
    [
      'two runs at once',
      `insert into sync_runs (city_id, mode, outcome, started_at, heartbeat_at)
      select 1, 'full', 'running', now(), now() from generate_series(1, 2)`,
    ],
  ])('do not hold with %s', async (_, breaking) => {
    const trial = ctx.db.transaction(async (tx) => {
      await tx.execute(sql.raw(breaking));
      expect(await checkInvariants(tx)).not.toEqual([]);
      tx.rollback();
    });
    await expect(trial).rejects.toThrow('Rollback');
  });
});
