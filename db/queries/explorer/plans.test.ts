import { type Query, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import { findCity, type StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db, Tx } from '../../engine/types';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { findItem } from '../items/item';
import { listTimeline } from '../timeline/timeline';
import { briefRows } from './brief-rows';
import { explore } from './explore';
import { resolveFilter } from './resolve-filter';

type Line = { 'QUERY PLAN': string };

const COPIES = 100;
const LARGE =
  /Seq Scan on (items|item_numbers|item_search|actions|sponsorships|documents|citations|votes|changes)\b/;

/** The record a hundredfold: 19,998 items with what hangs on them. */
const TABLES = ['items', 'actions', 'sponsorships', 'item_search', 'item_numbers', 'documents'];

describeOnEachEngine('plans at size', (ctx) => {
  let city: StoredCity;
  let looked = 0;
  let plan: string[] = [];
  let preparedOnes: Query[] = [];
  let spy: Db;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    for (const table of TABLES) await multiply(table);
    await ctx.db.execute(sql`analyze`);
    city = await requireCity(ctx.db);
    const { session } = ctx.db._;
    const note = (lines: Line[]) => void plan.push(...lines.map((line) => line['QUERY PLAN']));
    const execute = async (statement: SQL) => {
      note(await rows<Line>(ctx.db, sql`explain ${statement}`));
      return ctx.db.execute(statement);
    };
    const prepareQuery: typeof session.prepareQuery = (query, ...rest) => {
      const explained = session.prepareQuery(
        { ...query, sql: `explain ${query.sql}` },
        undefined,
        undefined,
        false,
      );
      const real = session.prepareQuery(query, ...rest);
      const run = async () => {
        preparedOnes.push(query);
        note(((await explained.execute()) as { rows: Line[] }).rows);
        return real.execute();
      };
      return Object.create(real, { execute: { value: run } });
    };
    const watched = {
      ...ctx.db._,
      session: Object.create(session, { prepareQuery: { value: prepareQuery } }),
    };
    spy = Object.create(ctx.db, { execute: { value: execute }, _: { value: watched } });
  }, 300_000);

  async function multiply(table: string) {
    const listed = sql`select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} order by ordinal_position`;
    const names = (await rows<{ name: string }>(ctx.db, listed)).map(({ name }) => name);
    const value = (name: string) => {
      if (name === 'id' || name === 'item_id') return `${name} + n * 100000`;
      const isUnique = table === 'items' ? name === 'key' || name === 'slug' : name === 'compact';
      return isUnique ? `${name} || '-' || n` : name;
    };
    await ctx.db.execute(
      sql.raw(`insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
        select ${names.map((name) => value(name).replace(/^(time|position|text|on)$/, '"$1"')).join(', ')}
        from ${table}, generate_series(1, ${COPIES}) as n`),
    );
  }

  const list = (parts: Partial<Filter>) => (db: Db) => explore(db, city, filterOf(parts));
  const deep = (parts: Partial<Filter>) => async (db: Db) => {
    const { next } = await explore(ctx.db, city, filterOf({ ...parts, limit: 100 }));
    return explore(db, city, filterOf({ ...parts, cursor: next }));
  };

  it.each<[string, (db: Db) => Promise<unknown>]>([
    ['a list', list({})],
    ['a list, further on', deep({})],
    ['three filters', list({ kind: ['bill'], outcome: ['enacted'], year: [2017] })],
    ['a member', list({ sponsor: ['paul-lopez'] })],
    ['a committee', list({ committee: ['safehouse'] })],
    ['a topic', list({ topic: ['housing'] })],
    ['days', list({ from: '2017-08-01', to: '2017-08-31' })],
    ['by number', list({ sort: 'number' })],
    ['by number, further on', deep({ sort: 'number' })],
    ['by introduction', list({ sort: 'introduced' })],
    ['a common word', list({ q: 'city' })],
    ['a rare word', list({ q: 'immigration' })],
    ['a number', list({ q: '17-0940' })],
    ['an item by an older number', (db) => findItem(db, city, 'cb 940')],
    ['the timeline', (db) => listTimeline(db, city, filterOf({}))],
    [
      'a month of the timeline',
      (db) => listTimeline(db, city, filterOf({ from: '2017-08-01', to: '2017-08-31' })),
    ],
    ['the city', (db) => findCity(db, 'denver')],
  ])('%s asks indexes only, once its counts are kept', async (_, read) => {
    await read(spy);
    plan = [];
    await read(spy);
    expect(plan).not.toEqual([]);
    expect(plan.filter((line) => LARGE.test(line))).toEqual([]);
    looked += 1;
  });

  it.each<[string, (db: Db) => Promise<unknown>]>([
    ['the timeline', (db) => listTimeline(db, city, filterOf({}))],
    ['the timeline up to a month', (db) => listTimeline(db, city, filterOf({ to: '2017-08-31' }))],
  ])('%s takes its order from the index', async (_, read) => {
    await read(spy);
    plan = [];
    await read(spy);
    const limits = plan.findIndex((line) => line.includes('Limit'));
    expect(limits).toBeGreaterThan(0);
    expect(plan.slice(limits).filter((line) => /Sort Key: .*acted_on/.test(line))).toEqual([]);
    expect(plan.slice(limits).some((line) => line.includes('actions_on'))).toBe(true);
  });

  afterAll(() => console.log(`row 40 ${ctx.engine}: ${looked} reads of 19,998 items by indexes only`));

  it('what a search means asks indexes only', async () => {
    plan = [];
    await resolveFilter(spy, city, filterOf({ q: '17-0940', sponsor: ['paul-lopez'] }));
    expect(plan).not.toEqual([]);
    expect(plan.filter((line) => LARGE.test(line))).toEqual([]);
  });

  const listed = (parts: Partial<Filter>) => (db: Db) => explore(db, city, filterOf(parts), briefRows(3));
  const item = (address: string) => (db: Db) => findItem(db, city, address);

  it.each<[string, (db: Db) => Promise<unknown>, (db: Db) => Promise<unknown>]>([
    ['the rows of a list', listed({ limit: 10 }), listed({})],
    ['the rows of a long list', listed({ limit: 10 }), listed({ limit: 100 })],
    ['the rows of a search', listed({ q: 'immigration', limit: 10 }), listed({ q: 'immigration' })],
    ['an item', item('eo-142'), item('17-0940')],
    ['a list', list({ limit: 100 }), list({ limit: 100 })],
    ['a search', list({ q: 'immigration' }), list({ q: 'immigration' })],
  ])('%s asks indexes only by the plan that fits any values too', async (_, before, read) => {
    await before(spy);
    plan = [];
    preparedOnes = [];
    await read(spy);
    expect(preparedOnes).not.toEqual([]);
    expect(plan.filter((line) => LARGE.test(line))).toEqual([]);
    for (const query of preparedOnes) {
      const generic = await genericPlan(ctx.db, query);
      expect(generic.join()).toMatch(/Index|Bitmap/);
      expect(generic.filter((line) => LARGE.test(line))).toEqual([]);
    }
  });

  it('the city of a page asks no large table, by whatever plan', async () => {
    preparedOnes = [];
    plan = [];
    await findCity(spy, 'denver');
    const generic = await Promise.all(preparedOnes.map((query) => genericPlan(ctx.db, query)));
    expect(generic).not.toEqual([]);
    expect([...plan, ...generic.flat()].filter((line) => LARGE.test(line))).toEqual([]);
  });

  it('sees a scan where there is one', async () => {
    plan = [];
    await spy.execute(sql`select count(*) from items where title like '%x%'`);
    expect(plan.some((line) => LARGE.test(line))).toBe(true);
    const either = 'select id from items where city_id = $1 and ($2::text is null or slug = $2)';
    const generic = await genericPlan(ctx.db, { sql: either, params: [city.id, '17-0940'] });
    expect(generic.some((line) => LARGE.test(line))).toBe(true);
  });
});

/** The plan that PostgreSQL goes over to where it has run a prepared statement five times: made without its values. */
function genericPlan(db: Db, query: Query): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
    if (query.sql.startsWith('execute ')) return linesOf(tx, `explain ${query.sql}`);
    await tx.execute(sql.raw(`prepare asked as ${query.sql}`));
    const values = query.params.length > 0 ? `(${query.params.map(literal).join(', ')})` : '';
    const lines = await linesOf(tx, `explain execute asked${values}`);
    await tx.execute(sql`deallocate asked`);
    return lines;
  });
}

async function linesOf(tx: Tx, statement: string): Promise<string[]> {
  return (await rows<Line>(tx, sql.raw(statement))).map((line) => line['QUERY PLAN']);
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
