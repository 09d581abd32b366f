import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { createDatabase } from '../testing/create-database';
import { openPostgres } from './postgres';
import { rows } from './rows';

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

test.for(['begin', 'rollback'])(
  'a connection whose %s fails is not lost to the pool',
  async (failing, { skip }) => {
    const server = inject('postgres');
    if (!server) return skip();
    const name = `given_back_${failing}_${process.pid}`;
    const url = await createDatabase(server.url, name, server.template);
    const store = await openPostgres(url, { max: 1, statementTimeoutMs: 0 });
    onTestFinished(() => store.close());
    const { query } = pg.Client.prototype as unknown as { query(...asked: unknown[]): Promise<unknown> };
    const spied = vi.spyOn(pg.Client.prototype as unknown as { query: typeof query }, 'query');
    onTestFinished(() => spied.mockRestore());
    spied.mockImplementation(function (this: unknown, ...asked) {
      const [config] = asked as [string | { text: string }];
      const text = typeof config === 'string' ? config : config.text;
      return text.startsWith(failing) ? Promise.reject(new Error('It is gone.')) : query.apply(this, asked);
    });
    const fails = () => Promise.reject(new Error('The work failed.'));
    for (let time = 0; time < 2; time += 1) await expect(store.db.transaction(fails)).rejects.toThrow();
    spied.mockRestore();
    const [row] = await rows(store.db, sql`select pg_current_xact_id_if_assigned() is null as outside`);
    expect(row).toEqual({ outside: true });
    const read = store.db.transaction((tx) => rows(tx, sql`select 1 as one`));
    expect(await read).toEqual([{ one: 1 }]);
  },
);
