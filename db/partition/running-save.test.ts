import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { addCity } from '../cities/followed-cities';
import { openPostgres } from '../engine/postgres';
import { rows } from '../engine/rows';
import type { Db, Store } from '../engine/types';
import { fenced } from '../leases/fenced';
import { takeLease } from '../leases/lease';
import { syncRuns } from '../schema';
import { createDatabase } from '../testing/create-database';
import { partitionByCity } from './partition';

const place = {
  client: 'tiny',
  timeZone: 'America/Chicago',
  url: 'http://127.0.0.1:1/v1/tiny',
  process: null,
};
const tiny = { slug: 'tiny', name: 'Tiny', ...place, rate: 0, concurrency: 1, allowPrivate: true };
const saves = 20;

test.skipIf(!inject('postgres'))(
  'cutting waits for a running save, counts on behind its ids, and refuses that run its next write',
  async () => {
    const { db } = await opened('run');
    const [{ id }, lease] = [await addCity(db, tiny), await takeLease(db, 'sync:tiny')];
    if (!lease) throw new Error('The lease is held by somebody.');
    const run = fenced(db, lease);
    let cutting: Promise<string[]> = Promise.resolve([]);
    await run.transaction(async (tx) => {
      await tx.insert(syncRuns).values(row(id));
      cutting = partitionByCity(db, 2, () => undefined);
      await somebodyWaits(db);
      for (let nth = 1; nth < saves; nth += 1) await tx.insert(syncRuns).values(row(id));
    });
    expect(await cutting).toContain('sync_runs');
    expect(await idsOf(db)).toHaveLength(saves);
    await db.insert(syncRuns).values(row(id));
    const ids = await idsOf(db);
    expect(new Set(ids).size).toBe(saves + 1);
    expect(ids.at(-1)).toBe(Math.max(...ids));
    await expect(run.transaction((tx) => tx.insert(syncRuns).values(row(id)))).rejects.toMatchObject({
      code: 'refused',
    });
    await lease.release();
    expect(await idsOf(db)).toHaveLength(saves + 1);
  },
);

test.skipIf(!inject('postgres'))(
  'ids that were given by hand, beyond the counter, are counted behind',
  async () => {
    const { db } = await opened('hand');
    const { id } = await addCity(db, tiny);
    await db.execute(sql`insert into sync_runs (city_id, id, mode, outcome, started_at, heartbeat_at)
    overriding system value values (${id}, 900, 'full', 'done', now(), now())`);
    await partitionByCity(db, 2, () => undefined);
    await db.insert(syncRuns).values(row(id));
    expect(await idsOf(db)).toEqual([900, 901]);
  },
);

test.skipIf(!inject('postgres'))(
  'an id drawn without a lease while cutting waits is not given out again',
  async () => {
    const { db } = await opened('drawn');
    const { id } = await addCity(db, tiny);
    let cutting: Promise<string[]> = Promise.resolve([]);
    const drawn = await db.transaction(async (tx) => {
      await tx.insert(syncRuns).values(row(id));
      cutting = partitionByCity(db, 2, () => undefined);
      await somebodyWaits(db);
      const found = await rows<{ id: number }>(
        tx,
        sql`select nextval(pg_get_serial_sequence('sync_runs', 'id')) as id from generate_series(1, 5)`,
      );
      return found.map((one) => one.id);
    });
    await cutting;
    await db.insert(syncRuns).values(row(id));
    expect(drawn).toHaveLength(5);
    expect(drawn).not.toContain((await idsOf(db)).at(-1));
  },
);

async function opened(name: string): Promise<Store> {
  const server = inject('postgres');
  if (!server) throw new Error('There is no PostgreSQL server for the tests.');
  const url = await createDatabase(server.url, `held_${name}_${process.pid}`, server.template);
  const store = await openPostgres(url, { max: 4, statementTimeoutMs: 0 });
  onTestFinished(() => store.close());
  return store;
}

function row(cityId: number) {
  const now = new Date();
  return { cityId, mode: 'full', outcome: 'done', startedAt: now, heartbeatAt: now } as const;
}

/** The ids of all runs, in the order in which they were begun. */
async function idsOf(db: Db): Promise<number[]> {
  const found = await db.select({ id: syncRuns.id }).from(syncRuns).orderBy(syncRuns.startedAt, syncRuns.id);
  return found.map(({ id }) => id);
}

/** Resolves once a statement of this database waits for a lock. */
async function somebodyWaits(db: Db): Promise<void> {
  const waiting = sql`select from pg_locks l join pg_database d on d.oid = l.database
    where not l.granted and d.datname = current_database()`;
  while ((await rows(db, waiting)).length === 0) await wait(10);
}
