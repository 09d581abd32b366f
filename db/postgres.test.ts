import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { rows } from './client';
import { openPostgres } from './postgres';
import { createDatabase } from './testing/create-database';

test('a connection lost between two statements fails its transaction, and nothing else', async ({ skip }) => {
  const server = inject('postgres');
  if (!server) return skip();
  const url = await createDatabase(server.url, `lost_${process.pid}`, server.template);
  const store = await openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  onTestFinished(() => store.close());
  const uncaught: Error[] = [];
  const note = (error: Error) => void uncaught.push(error);
  process.on('uncaughtException', note);
  onTestFinished(() => void process.off('uncaughtException', note));
  const killer = new pg.Client({ connectionString: url });
  await killer.connect();
  onTestFinished(() => killer.end());

  const cut = store.db.transaction(async (tx) => {
    const [found] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
    await killer.query('select pg_terminate_backend($1, 5000)', [found?.pid]);
    await new Promise((done) => setTimeout(done, 50));
    await tx.execute(sql`select 1`);
  });
  await expect(cut).rejects.toThrow();
  expect(await rows(store.db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
  expect(uncaught).toEqual([]);
});
