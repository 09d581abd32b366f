import type { ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { answering, requestScope } from '@/lib/request-scope';
import type { Db, Replicas } from '../engine/types';
import { loadRecord } from '../record/load';
import { cities } from '../schema';
import { countStatements } from '../testing/count-statements';
import { describeOnEachEngine } from '../testing/engines';
import { findCityNow } from './city-now';

describeOnEachEngine('the city of a page', (ctx) => {
  beforeAll(() => loadRecord(ctx.db));

  const statements = async (run: () => Promise<unknown>) =>
    (await countStatements(ctx.db, run)).statements.length;
  const fresh = (): Db => Object.create(ctx.db);

  it('is read once for all who ask at a time, and again for who asks while it is read', async () => {
    const db = fresh();
    const ask = () => findCityNow({ db }, 'denver');
    expect(await statements(() => Promise.all([ask(), ask(), ask()]))).toBe(1);
    const early = ask();
    await turn();
    await turn();
    expect(await statements(() => Promise.all([ask(), ask(), early]))).toBe(1);
    expect(await findCityNow({ db }, 'denver')).toMatchObject({ slug: 'denver', name: 'Denver' });
  });

  it('is the same for all of a request', async () => {
    const scope = requestScope({} as ServerResponse);
    const ask = () => answering(scope, () => findCityNow({ db: ctx.db }, 'denver'));
    await ask();
    expect(await statements(ask)).toBe(0);
  });

  it('is read for each request where copies are followed', async () => {
    const at = { db: fresh(), replicas: {} as Replicas };
    await findCityNow(at, 'denver');
    expect(await statements(() => findCityNow(at, 'denver'))).toBe(1);
  });

  it('follows a change', async () => {
    const db = fresh();
    await findCityNow({ db }, 'denver');
    await ctx.db.update(cities).set({ name: 'Denver, Colorado' }).where(eq(cities.slug, 'denver'));
    expect((await findCityNow({ db }, 'denver'))?.name).toBe('Denver, Colorado');
  });

  it('asks again for what was not there, and for what could not be read', async () => {
    const db = fresh();
    expect(await findCityNow({ db }, 'nowhere')).toBe(null);
    expect(await statements(() => findCityNow({ db }, 'nowhere'))).toBe(1);
    const healing = Object.create(ctx.db, { _: { value: null, writable: true } }) as Db;
    await expect(findCityNow({ db: healing }, 'denver')).rejects.toThrow();
    Object.assign(healing, { _: ctx.db._ });
    expect(await findCityNow({ db: healing }, 'denver')).toMatchObject({ slug: 'denver' });
  });
});
