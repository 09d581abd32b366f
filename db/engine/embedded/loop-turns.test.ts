import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../../testing/engines';
import type { Db } from '../types';

const aWhile = sql`select sum(n) from generate_series(1, 60000) as n`;

/** Whether a request that comes after the first statement would have been heard before the last. */
async function isHeard(ask: Pick<Db, 'execute'>): Promise<boolean> {
  let heard = false;
  await ask.execute(aWhile);
  setImmediate(() => {
    heard = true;
  });
  for (let i = 0; i < 20; i++) await ask.execute(aWhile);
  return heard;
}

describeOnEachEngine('a long row of statements', (ctx) => {
  test('lets the process hear requests meanwhile', async () => {
    expect(await isHeard(ctx.db)).toBe(true);
  });

  test('lets it hear them within a transaction', async () => {
    expect(await ctx.db.transaction((tx) => isHeard(tx))).toBe(true);
  });
});
