import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../testing/engines';
import { pendingMigrations } from './migrate';

describeOnEachEngine('migrating', (ctx) => {
  test('nothing is pending afterwards', async () => {
    expect(await pendingMigrations(ctx.db)).toBe(0);
  });

  test('a migration that is not applied is pending', async () => {
    const trial = ctx.db.transaction(async (tx) => {
      await tx.execute(
        sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
      );
      expect(await pendingMigrations(tx)).toBe(1);
      await tx.execute(sql`drop schema drizzle cascade`);
      expect(await pendingMigrations(tx)).toBeGreaterThan(1);
      tx.rollback();
    });
    await expect(trial).rejects.toThrow('Rollback');
  });

  test('a migration of a newer version is refused with one sentence', async () => {
    await ctx.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await expect(pendingMigrations(ctx.db)).rejects.toMatchObject({
      code: 'newer-database',
      message: expect.stringMatching(/^The database was written by a newer version of Passage: [^\n]*\.$/),
    });
  });
});
