import { setTimeout as later } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Db, Replicas } from '../engine/types';
import { loadRecord } from '../record/load';
import { cities } from '../schema';
import { countStatements } from '../testing/count-statements';
import { describeOnEachEngine } from '../testing/engines';
import { findRecentCity } from './recent-city';

describeOnEachEngine('the city of a page', (ctx) => {
  beforeAll(() => loadRecord(ctx.db));

  const statements = async (run: () => Promise<unknown>) =>
    (await countStatements(ctx.db, run)).statements.length;
  const fresh = (): Db => Object.create(ctx.db);

  it('is read once for all who ask at a time, and again after that', async () => {
    const db = fresh();
    const ask = () => findRecentCity({ db }, 'denver');
    expect(await statements(() => Promise.all([ask(), ask(), ask()]))).toBe(1);
    await later(60);
    expect(await statements(ask)).toBe(1);
    expect(await findRecentCity({ db }, 'denver')).toMatchObject({ slug: 'denver', name: 'Denver' });
  });

  it('is read for each request where copies are followed', async () => {
    const at = { db: fresh(), replicas: {} as Replicas };
    await findRecentCity(at, 'denver');
    expect(await statements(() => findRecentCity(at, 'denver'))).toBe(1);
  });

  it('follows a change', async () => {
    const db = fresh();
    await findRecentCity({ db }, 'denver');
    await ctx.db.update(cities).set({ name: 'Denver, Colorado' }).where(eq(cities.slug, 'denver'));
    await expect.poll(async () => (await findRecentCity({ db }, 'denver'))?.name).toBe('Denver, Colorado');
  });

  it('asks again for what was not there, and for what could not be read', async () => {
    const db = fresh();
    expect(await findRecentCity({ db }, 'nowhere')).toBe(null);
    expect(await statements(() => findRecentCity({ db }, 'nowhere'))).toBe(1);
    const healing = Object.create(ctx.db, { _: { value: null, writable: true } }) as Db;
    await expect(findRecentCity({ db: healing }, 'denver')).rejects.toThrow();
    Object.assign(healing, { _: ctx.db._ });
    expect(await findRecentCity({ db: healing }, 'denver')).toMatchObject({ slug: 'denver' });
  });
});
