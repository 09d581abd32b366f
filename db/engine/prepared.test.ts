import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/engines';
import { prepared, preparedRow } from './prepared';
import { rows } from './rows';

describeOnEachEngine('a prepared statement', (ctx) => {
  const place = (name: string) => sql`${sql.placeholder(name)}`;
  const echo = prepared<{ text: string | null; many: number; is: boolean }>(
    'echo',
    () =>
      sql`select ${place('text')}::text as text, ${place('many')}::integer as many, ${place('is')}::boolean as is`,
  );

  it.each([
    'plain',
    "it's",
    "'; drop table items; --",
    '\\',
    "\\' or true --",
    '$1 $$ {x}',
    'é 漢 \u{1f600} \u202e',
    '\n\t\r',
    '',
    null,
  ])('hands over the text %j as it is', async (text) => {
    expect(await echo(ctx.db, { text, many: -3, is: true })).toEqual([{ text, many: -3, is: true }]);
  });

  it('takes lists of numbers', async () => {
    const sum = prepared<{ sum: number }>(
      'sum',
      () => sql`select sum(n)::integer as sum from unnest(${place('ids')}::integer[]) as n`,
    );
    expect(await sum(ctx.db, { ids: [1, 2, -5] })).toEqual([{ sum: -2 }]);
    expect(await sum(ctx.db, { ids: [] })).toEqual([{ sum: null }]);
  });

  it('may be asked many times at once, and within a transaction', async () => {
    const ask = (many: number) => echo(ctx.db, { text: 'x', many, is: false });
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(at)));
    expect(all.map(([row]) => row?.many)).toEqual(Array.from({ length: 20 }, (_, at) => at));
    const within = ctx.db.transaction((tx) => echo(tx, { text: 'x', many: 7, is: false }));
    expect(await within).toMatchObject([{ many: 7 }]);
  });

  it('fails each time where it cannot be planned, and is planned once it can', async () => {
    const late = prepared<{ n: number }>('late', () => sql`select n from late where n = ${place('n')}`);
    for (let time = 0; time < 2; time += 1) await expect(late(ctx.db, { n: 1 })).rejects.toThrow();
    await ctx.db.execute(sql`create table late (n integer)`);
    await ctx.db.execute(sql`insert into late values (1), (2)`);
    expect(await late(ctx.db, { n: 2 })).toEqual([{ n: 2 }]);
    await ctx.db.execute(sql`alter table late add column other text`);
    await ctx.db.execute(sql`create index late_n on late (n)`);
    expect(await late(ctx.db, { n: 1 })).toEqual([{ n: 1 }]);
    await ctx.db.execute(sql`drop table late`);
    await expect(late(ctx.db, { n: 1 })).rejects.toThrow();
  });

  it('is known to the database by its name', async () => {
    const counted = async () =>
      rows<{ plans: number }>(
        ctx.db,
        sql`select (generic_plans + custom_plans)::integer as plans
        from pg_prepared_statements where name = 'echo'`,
      );
    if (ctx.engine === 'postgres') return;
    await echo(ctx.db, { text: 'x', many: 1, is: true });
    const [before] = await counted();
    for (let time = 0; time < 3; time += 1) await echo(ctx.db, { text: 'x', many: time, is: true });
    const [after] = await counted();
    expect((after?.plans ?? 0) - (before?.plans ?? 0)).toBe(3);
  });

  it('gives one row as its columns name it, or null', async () => {
    const one = preparedRow<{ a: number; at: string }>(
      'one',
      () => sql`select 1 as a, '2017-08-28T10:00:00Z'::timestamptz as at where ${place('is')}::boolean`,
    );
    const row = await one(ctx.db, { is: true });
    expect([row?.a, new Date(row?.at ?? '').toISOString()]).toEqual([1, '2017-08-28T10:00:00.000Z']);
    expect(await one(ctx.db, { is: false })).toBeNull();
  });
});
