import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { syncRuns } from '../schema';
import { describeOnEachEngine } from '../testing/engines';
import { loadRecord } from './load';
import { readRecord } from './read';

const { record } = readRecord();
const actions = record.items.flatMap((item) => item.actions);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the record with one file's text changed. */
function editedRecord(file: string, edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'passage-record-'));
  folders.push(folder);
  cpSync(join(process.cwd(), 'db', 'record'), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(edit(text)).not.toBe(text);
  writeFileSync(path, edit(text));
  return folder;
}

describeOnEachEngine('the embedded record', (ctx) => {
  const count = async (from: string) => {
    const [found] = await rows<{ n: number }>(ctx.db, sql`select count(*)::int as n from ${sql.raw(from)}`);
    return found?.n;
  };
  beforeAll(async () => {
    expect((await loadRecord(ctx.db)).written).toBeGreaterThan(3_000);
  });

  it.each([
    ['items', `items where kind <> 'executive-order'`, 187],
    ['executive orders', `items where kind = 'executive-order'`, 11],
    ['actions', `actions a join items i on i.id = a.item_id and i.kind <> 'executive-order'`, 300],
    ['tallies', 'roll_calls where num_nonnulls(yes, no, abstain, absent) > 0', 57],
    ['votes', 'votes where person_id is not null', 425],
    ['votes worked out', 'votes where is_inferred', 155],
    ['people', 'people', 33],
    ['seats', 'seats where body_id is not null', record.people.flatMap((person) => person.roles).length],
    ['bodies', 'bodies', 28],
    ['sources', 'sources', 226],
    ['meetings', 'meetings', 123],
    ['contradictions', 'contradictions', 12],
    ['process facts', `process_facts where path not like 'record.%'`, 60],
    ['sponsors', 'sponsorships', record.items.flatMap((item) => item.sponsors).length],
    ['documents', 'documents', record.items.flatMap((item) => item.documents).length],
    ['next events', 'next_events', record.items.flatMap((item) => item.next_events).length],
    [
      'relations',
      'relations',
      [...record.items, ...record.executive_orders].flatMap((item) => item.relations).length,
    ],
    ['revisions', 'order_revisions', record.executive_orders.flatMap((order) => order.revisions).length],
    ['alternate forms of a number', `item_numbers where compact = 'cb17-940'`, 1],
    ['text indexes', 'item_search', 198],
    ['rows marked as gone', 'items where gone_since is not null', 0],
    ['first sights', 'changes where field is null and before is null', 198 + 33 + 28 + 226 + 12 + 62 + 123],
    ['changes in all', 'changes', 198 + 33 + 28 + 226 + 12 + 62 + 123],
  ])('holds every one of the %s', async (_, from, expected) => expect(await count(from)).toBe(expected));

  it.each([
    ['item', record.items.flatMap((item) => item.source_ids).length],
    ['action', actions.flatMap((action) => action.source_ids).length],
    ['sponsorship', record.items.flatMap((item) => item.sponsors).flatMap((row) => row.source_ids).length],
    ['document', record.items.flatMap((item) => item.documents).flatMap((row) => row.source_ids).length],
    ['next-event', record.items.flatMap((item) => item.next_events).flatMap((row) => row.source_ids).length],
    ['body', record.bodies.flatMap((body) => body.source_ids).length],
    ['contradiction', record.contradictions.flatMap((row) => row.source_ids).length],
  ])('holds every citation of the kind %s', async (subject, expected) => {
    const join = `citations c where subject = '${subject}' and not exists
      (select 1 from items i where i.id = c.item_id and i.kind = 'executive-order')`;
    expect(await count(join)).toBe(expected);
  });

  it('stands where the reader looks for it', async () => {
    const [law] = await rows(
      ctx.db,
      sql`select slug, number, stage, outcome, route, since, year, title from items where slug = '17-0940'`,
    );
    expect(law).toMatchObject({
      number: '17-0940',
      stage: 'concluded',
      outcome: 'enacted',
      route: 'signed',
      since: '2017-08-31',
      year: 2017,
    });
    const found = await rows<{ slug: string }>(
      ctx.db,
      sql`select i.slug from item_search s join items i on i.id = s.item_id
        where document @@ websearch_to_tsquery('passage', 'lopez') order by 1`,
    );
    expect(found.map(({ slug }) => slug)).toContain('17-0940');
    expect(await count(`people where slug = 'paul-lopez' and sort_name = 'lopez paul'`)).toBe(1);
    expect(await count(`items where slug = 'eo-142'`)).toBe(1);
    expect(await count(`sync_runs where mode = 'record' and outcome = 'done' and written > 3000`)).toBe(1);
  });

  it('writes nothing the second time, by its hash or by comparing', async () => {
    expect(await loadRecord(ctx.db)).toEqual({ written: 0 });
    await ctx.db.execute(sql`update cities set record_hash = null`);
    expect(await loadRecord(ctx.db)).toEqual({ written: 0 });
  });

  it('writes what an edited record changes, and marks what it no longer lists', async () => {
    const renamed = editedRecord('sources.json', (text) => {
      const [first, ...others] = JSON.parse(text);
      return JSON.stringify([{ ...first, title: 'Another title' }, ...others]);
    });
    expect(await loadRecord(ctx.db, renamed)).toEqual({ written: 2 });
    const fewer = editedRecord('contradictions.json', (text) => {
      const list = JSON.parse(text);
      return JSON.stringify(list.slice(0, -1));
    });
    await loadRecord(ctx.db, fewer);
    expect(await count('contradictions where gone_since is not null')).toBe(1);
    await loadRecord(ctx.db);
    expect(await count('contradictions where gone_since is not null')).toBe(0);
  });

  it('says which file is missing and where', () => {
    const folder = mkdtempSync(join(tmpdir(), 'passage-none-'));
    folders.push(folder);
    expect(() => readRecord(folder)).toThrow(join(folder, 'process.json'));
  });

  it('that cannot be stored says so to readers without our insides', async () => {
    const reason = 'Failed query: insert into items; connect ECONNREFUSED 10.0.0.5:5432';
    const transaction = () => Promise.reject(new Error(reason));
    const broken: Db = Object.assign(Object.create(ctx.db), { transaction });
    await expect(
      loadRecord(
        broken,
        editedRecord('bodies.json', (text) => `${text}\n`),
      ),
    ).rejects.toThrow(reason);
    const [last] = await ctx.db.select().from(syncRuns).orderBy(desc(syncRuns.id)).limit(1);
    expect(last).toMatchObject({ outcome: 'failed', error: 'It failed on our side, not at the source.' });
  });
});
