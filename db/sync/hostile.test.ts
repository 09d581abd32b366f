import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows } from '../client';
import { describeOnEachEngine } from '../testing/engines';
import { startHostileSource } from '../testing/hostile-source';
import type { TinySource } from '../testing/tiny-source';
import { addCity } from './cities';
import { runSync } from './run';

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
