import { setImmediate as turn } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import type { BodyFacts } from '@/lib/legislation/facts';
import { addCity, removeCity } from '../cities/followed-cities';
import { openPostgres } from '../engine/postgres';
import type { Db } from '../engine/types';
import * as schema from '../schema';
import { exampleCity } from '../testing/cities/example-city';
import { exampleBodies, exampleItem } from '../testing/cities/example-facts';
import { createDatabase } from '../testing/create-database';
import { describeOnEachEngine } from '../testing/engines';
import { changeFacts } from './change-facts';
import type { Ledger } from './ledger';
import { markGone } from './mark-gone';
import { recompute } from './recompute';
import { saveBodies } from './save-facts';
import { saveItems } from './save-items';

const { cities, items } = schema;
const [council] = exampleBodies as [BodyFacts];

const versionOf = async (db: Db, cityId: number) => {
  const [city] = await db.select({ version: cities.factsVersion }).from(cities).where(eq(cities.id, cityId));
  return city?.version ?? null;
};

describeOnEachEngine('the version of the facts', (ctx) => {
  let ledger: Ledger;
  const lantern = (title: string) => exampleItem({ officialTitle: title });
  const counted = async (work: () => Promise<unknown>) => {
    const before = await versionOf(ctx.db, ledger.cityId);
    await work();
    return ((await versionOf(ctx.db, ledger.cityId)) ?? 0) - (before ?? 0);
  };

  it.each<[string, () => Promise<unknown>, number]>([
    ['an item comes', () => saveItems(ledger, [lantern('One')]), 1],
    ['it comes again as it is', () => saveItems(ledger, [lantern('One')]), 0],
    ['it differs', () => saveItems(ledger, [lantern('Two')]), 1],
    ['a body comes', () => saveBodies(ledger, [{ ...council, key: 'parks', name: 'Parks' }]), 1],
    ['an item goes', () => markGone(ledger, 'item', ['m1']), 1],
    ['it has gone already', () => markGone(ledger, 'item', ['m1']), 0],
    ['it comes back', () => saveItems(ledger, [lantern('Two')]), 1],
    ['no rule has changed', () => recompute({ ...ledger, actor: { kind: 'rule', id: 'test' } }), 0],
    [
      'an older rule made a status',
      async () => {
        await ctx.db.update(items).set({ ruleVersion: 'older' });
        await recompute({ ...ledger, actor: { kind: 'rule', id: 'test' } });
      },
      1,
    ],
    [
      'a write fails',
      () =>
        changeFacts(ledger, async (tx) => {
          await tx.update(items).set({ shortTitle: 'Never seen' });
          throw new Error('no');
        }).catch(() => undefined),
      0,
    ],
  ])('counts when %s', async (_, work, by) => {
    ledger ??= await exampleCity(ctx.db);
    expect(await counted(work)).toBe(by);
  });

  it('goes on where a city is removed and added again', async () => {
    ledger ??= await exampleCity(ctx.db);
    const before = (await versionOf(ctx.db, ledger.cityId)) ?? 0;
    const source = { client: 'example', baseUrl: 'https://webapi.legistar.com/v1/example' };
    await ctx.db.update(cities).set(source).where(eq(cities.id, ledger.cityId));
    await removeCity(ctx.db, 'example');
    const again = { slug: 'example', name: 'Another', client: 'example', timeZone: 'America/Denver' };
    const rest = { url: null, process: null, rate: 1, concurrency: 1, allowPrivate: false };
    expect((await addCity(ctx.db, { ...again, ...rest })).factsVersion).toBeGreaterThan(before);
  });
});

it.skipIf(!inject('postgres'))(
  'never leaves a page stale, however the commits of two writers lie among its readings',
  async () => {
    const server = inject('postgres');
    if (!server) return;
    const url = await createDatabase(server.url, `versions_${process.pid}`, server.template);
    const { db, close } = await openPostgres(url, { max: 5, statementTimeoutMs: 0 });
    const ledger = await exampleCity(db);
    await saveItems(ledger, [exampleItem({ key: 'a' }), exampleItem({ key: 'b' })]);
    const move = fc.constantFrom('a writes', 'b writes', 'a commits', 'b commits', 'a page is read');
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
        const kept = new Map<number, string>();
        const read = async () => {
          const version = (await versionOf(db, ledger.cityId)) ?? -1;
          if (!kept.has(version)) kept.set(version, await titles(db));
          return kept.get(version);
        };
        const writers = { a: writer(ledger, 'a'), b: writer(ledger, 'b') };
        for (const step of moves) {
          const named = step.startsWith('b') ? writers.b : writers.a;
          if (step.endsWith('writes')) await named.write();
          else if (step.endsWith('commits')) await named.commit();
          else await read();
          expect(await read()).toBe(await titles(db));
        }
        await Promise.all([writers.a.commit(), writers.b.commit()]);
        expect(await read()).toBe(await titles(db));
      }),
      { numRuns: 60 },
    );
    await close();
  },
);

let writings = 0;

/** Changes one item under its ledger row in a transaction that ends when told to; told again, it begins another. */
function writer(ledger: Ledger, key: string) {
  let end: (() => void) | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  return {
    write: async () => {
      if (end) return;
      const mayEnd = new Promise<void>((resolve) => {
        end = resolve;
      });
      const title = `Written ${++writings}`;
      const written = new Promise<void>((resolve) => {
        ended = changeFacts(ledger, async (tx) => {
          await tx.update(items).set({ shortTitle: title }).where(eq(items.key, key));
          await tx.execute(sql`insert into changes (city_id, at, actor, subject, subject_key)
            values (${ledger.cityId}, now(), 'source', 'item', ${key})`);
          resolve();
          await mayEnd;
          return { written: 2 };
        });
      });
      await written;
    },
    commit: async () => {
      end?.();
      end = null;
      await ended;
      await turn();
    },
  };
}

async function titles(db: Db): Promise<string> {
  const found = await db.select({ title: items.shortTitle }).from(items).orderBy(items.key);
  return JSON.stringify(found);
}
