import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { VotesFilter } from '@/lib/address/votes';
import { filterOf } from '@/lib/legislation/filter';
import { findCity, type StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import { changeFacts } from '../../ledger/change-facts';
import { saveItems } from '../../ledger/save-items';
import { loadRecord } from '../../record/load';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleAction, exampleItem, exampleRollCall } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { ALL_VOTES } from '../../testing/whole-lists';
import { findRollCall } from './roll-call';
import { readVoteChoices } from './vote-choices';
import { listVoteLines } from './vote-lines';
import { listVotes } from './votes';

describeOnEachEngine('the roll calls of Denver', (ctx) => {
  let denver: StoredCity;
  beforeAll(async () => {
    await loadRecord(ctx.db);
    const found = await findCity(ctx.db, 'denver');
    if (!found) throw new Error('Denver is not loaded.');
    denver = found;
  });
  const ask = (filter: Partial<VotesFilter>, limit = 100) =>
    listVoteLines(ctx.db, denver, { ...ALL_VOTES, limit, ...filter });

  it('lists all 57, newest first, and through pages each once', async () => {
    const all = await ask({});
    expect(all.total).toBe(57);
    expect(all.data).toHaveLength(57);
    const days = all.data.flatMap(({ on }) => on ?? []);
    expect(days).toEqual(days.toSorted().toReversed());
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask({ cursor }, 7);
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(all.data.map(({ id }) => id));
  });

  it('keeps to divided, body, year and how one member voted', async () => {
    const { data: lines } = await ask({});
    const divided = await ask({ divided: true });
    expect(divided.data).toEqual(lines.filter(({ yes, no }) => (yes ?? 0) > 0 && (no ?? 0) > 0));
    expect(divided.total).toBeGreaterThan(5);
    expect((await ask({ held: 2017 })).data).toEqual(lines.filter(({ on }) => on?.startsWith('2017')));
    const council = await ask({ body: 'city-council' });
    expect(council.data.every(({ body }) => body === 'City Council')).toBe(true);
    const member = 'kevin-flynn';
    const against = await ask({ member, value: 'no' });
    expect(against.total).toBeGreaterThan(0);
    expect(against.data.every(({ own }) => own === 'no')).toBe(true);
    expect((await ask({ member: 'nobody' })).total).toBe(0);
  });

  it.each<Partial<VotesFilter>>([
    {},
    { divided: true },
    { held: 2017, body: 'city-council' },
    { member: 'kevin-flynn', value: 'no' },
  ])('holds what the votes told whole hold, under %o', async (filter) => {
    const { data, total } = await ask(filter);
    for (const items of [null, filterOf({})]) {
      const whole = await listVotes(ctx.db, denver, { ...ALL_VOTES, limit: 100, ...filter, items });
      expect(whole.total).toBe(total);
      expect(new Set(whole.data.map(({ rollCall }) => rollCall.id))).toEqual(
        new Set(data.map(({ id }) => id)),
      );
    }
  });

  it('offers only what holds something', async () => {
    const { bodies, years, members } = await readVoteChoices(ctx.db, denver);
    expect(bodies.reduce((sum, { count }) => sum + count, 0)).toBe(57);
    expect(years.every(({ count }) => count > 0)).toBe(true);
    expect(members.map(({ slug }) => slug)).toContain('kevin-flynn');
  });

  it('tells a roll call whole, with what was corrected after we first saw it', async () => {
    const id = '16-0541-2016-08-22';
    const vote = await findRollCall(ctx.db, denver, id);
    expect(vote).toMatchObject({ on: '2016-08-22', item: { number: '16-0541' }, corrections: [] });
    const [own] = await rows<{ key: string; item_id: number }>(
      ctx.db,
      sql`select a.key, r.item_id from roll_calls r join actions a on a.city_id = r.city_id and a.id = r.action_id
        where r.slug = ${id}`,
    );
    await ctx.db.execute(sql`insert into changes (city_id, at, actor, subject, subject_key, item_id, field, before, after)
      values (${denver.id}, now(), 'source', 'vote', ${`${own?.key} Kevin Flynn`}, ${own?.item_id}, 'option', '"yes"', '"no"'),
        (${denver.id}, now(), 'source', 'vote', ${`${own?.key}0 Kevin Flynn`}, ${own?.item_id}, 'option', '"yes"', '"no"')`);
    await changeFacts({ db: ctx.db, cityId: denver.id }, async () => ({ written: 2 }));
    const later = await findCity(ctx.db, 'denver');
    const corrected = later && (await findRollCall(ctx.db, later, id));
    expect(corrected?.corrections).toMatchObject([{ who: 'Kevin Flynn', before: 'yes', after: 'no' }]);
    expect(await findRollCall(ctx.db, denver, 'no-such-vote\0')).toBeNull();
  });
});

describeOnEachEngine('roll calls of one item on one day', (ctx) => {
  it('come the later of the day first, whichever was read first', async () => {
    const ledger = await exampleCity(ctx.db);
    const vote = (key: string, raw: string, position: number) =>
      exampleAction({ key, raw, text: null, position, rollCall: exampleRollCall(['yes', 'yes']) });
    const [committee, council] = [vote('a1', 'In committee', 1), vote('a2', 'In council', 2)];
    await saveItems(ledger, [exampleItem({ actions: [council] })]);
    await saveItems(ledger, [exampleItem({ actions: [committee, council] })]);
    const city = await requireCity(ctx.db, 'example');
    const { data: lines } = await listVoteLines(ctx.db, city, ALL_VOTES);
    expect(lines.map(({ text }) => text)).toEqual(['In council', 'In committee']);
  });
});
