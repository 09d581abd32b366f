import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { causeCode } from '@/lib/errors';
import * as schema from '../schema';
import { describeOnEachEngine } from '../testing/engines';
import { rows } from './rows';

const denver = { slug: 'denver', name: 'Denver', timeZone: 'America/Denver', feed: 'record' } as const;

describeOnEachEngine('the database', (ctx) => {
  test('gives int8, dates, instants and numerics in one shape', async () => {
    const statement = sql`select count(*) as few, 9007199254740993::int8 as many, array[1, null]::int8[] as list,
      '2017-08-31'::date as "signedOn", '2017-08-31T06:00:00Z'::timestamptz as "seenAt", 2.50::numeric as share`;
    expect(await rows(ctx.db, statement)).toEqual([
      {
        few: expect.any(Number),
        many: 9007199254740993n,
        list: [1, null],
        signedOn: '2017-08-31',
        seenAt: '2017-08-31 06:00:00+00',
        share: '2.50',
      },
    ]);
  });

  test('runs in UTC', async () => {
    expect(await rows(ctx.db, sql`select current_setting('TimeZone') as zone`)).toEqual([{ zone: 'UTC' }]);
  });

  test('keeps a transaction that ends well', async () => {
    await ctx.reset();
    await ctx.db.transaction((tx) => tx.insert(schema.cities).values(denver));
    expect(await ctx.db.$count(schema.cities)).toBe(1);
  });

  test('undoes a transaction that fails, and goes on', async () => {
    await ctx.reset();
    const failing = ctx.db.transaction(async (tx) => {
      await tx.insert(schema.cities).values(denver);
      throw new Error('the writer changed its mind');
    });
    await expect(failing).rejects.toThrow('the writer changed its mind');
    expect(await ctx.db.$count(schema.cities)).toBe(0);
  });

  test('names a doubled key by the same code', async () => {
    await ctx.reset();
    await ctx.db.insert(schema.cities).values(denver);
    const error = await ctx.db
      .insert(schema.cities)
      .values(denver)
      .catch((thrown: unknown) => thrown);
    expect(causeCode(error)).toBe('23505');
  });

  test.each([
    ['a mistake in a statement', sql`select nothing from nowhere`, '42P01'],
    ['a value of the wrong kind', sql`select 'x'::int`, '22P02'],
    ['a NUL byte', sql`select ${'a\u0000b'}::text`, '22021'],
  ])('names %s by the same code', async (_name, statement, code) => {
    const error = await rows(ctx.db, statement).catch((thrown: unknown) => thrown);
    expect(causeCode(error)).toBe(code);
  });

  test('searches without accents and by likeness', async () => {
    const statement = sql`select unaccent('López') as plain, similarity('budget', 'budgets') > 0.5 as alike`;
    expect(await rows(ctx.db, statement)).toEqual([{ plain: 'Lopez', alike: true }]);
  });

  test('reset empties every table', async () => {
    await ctx.db.insert(schema.cities).values({ ...denver, slug: 'other' });
    await ctx.reset();
    expect(await ctx.db.$count(schema.cities)).toBe(0);
  });
});
