import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFeed } from '../cities/find-feed';
import { addCity } from '../cities/followed-cities';
import { rows } from '../engine/rows';
import { describeOnEachEngine } from '../testing/engines';
import { startHostileSource } from '../testing/sources/hostile-source';
import type { TinySource } from '../testing/sources/tiny-source';
import { runSync } from './run';

const long = randomBytes(150_000).toString('hex');

describeOnEachEngine('a source that puts hostile text into every field', (ctx) => {
  let source: TinySource;
  beforeAll(async () => {
    source = await startHostileSource();
  });
  afterAll(() => source.stop());

  test('is taken in whole, keeps only http(s) addresses, and brings no change the second time', async () => {
    const city = await addCity(ctx.db, {
      slug: 'hostile',
      name: 'Hostile',
      client: 'tiny',
      timeZone: 'America/New_York',
      url: source.baseUrl,
      process: 'nyc',
      rate: 0,
      concurrency: 4,
      allowPrivate: true,
    });
    const first = await runSync(ctx.db, city, { full: true });
    expect({ outcome: first.outcome, error: first.error }).toEqual({ outcome: 'done', error: null });
    const [count] = await rows<{ items: number; people: number; meetings: number }>(
      ctx.db,
      sql`select (select count(*) from items) as items, (select count(*) from people) as people,
        (select count(*) from meetings) as meetings`,
    );
    expect(count).toMatchObject({ items: 50, meetings: 50 });
    expect(await strangeAddresses(ctx.db)).toEqual([]);
    const second = await runSync(ctx.db, city, { full: true });
    expect({ outcome: second.outcome, changes: second.changes }).toEqual({ outcome: 'done', changes: 0 });
  });

  test('is taken in whole where every field of one bill, person, body and meeting is 300,000 signs long', async () => {
    const city = await findFeed(ctx.db, 'hostile');
    if (!city) throw new Error('The first test added no city.');
    const [first] = source.matters;
    const [meeting] = source.events;
    const lengthen = (row: Record<string, unknown> = {}) => {
      for (const [key, value] of Object.entries(row))
        if (typeof value === 'string' && !/Date|Utc|Time|Version$/.test(key)) row[key] = `${key} ${long}`;
    };
    const votes = Object.values(first?.votes ?? {}).flat();
    const rowsOfOne = [first?.row, ...(first?.histories ?? []), ...(first?.sponsors ?? []), ...votes];
    for (const row of [...rowsOfOne, ...(first?.attachments ?? []), meeting?.row, ...(meeting?.items ?? [])])
      lengthen(row);
    for (const row of [source.persons[0], source.bodies[0], source.officeRecords[0]]) lengthen(row);
    const run = await runSync(ctx.db, city, { full: true });
    expect({ outcome: run.outcome, error: run.error }).toEqual({ outcome: 'done', error: null });
  });
});

async function strangeAddresses(db: Parameters<typeof rows>[0]) {
  const columns = await rows<{ table: string; column: string }>(
    db,
    sql`select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and column_name like '%url' and table_name <> 'cities'`,
  );
  const found = columns.map(
    ({ table, column }) =>
      sql`select ${`${table}.${column}`}::text as place, ${sql.identifier(column)} as address
        from ${sql.identifier(table)} where ${sql.identifier(column)} !~ '^https?://'`,
  );
  return rows(db, sql.join(found, sql` union all `));
}
