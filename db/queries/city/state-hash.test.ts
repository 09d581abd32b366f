import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openLedger } from '../../ledger/ledger';
import { markGone } from '../../ledger/mark-gone';
import { saveItems } from '../../ledger/save-items';
import { loadRecord } from '../../record/load';
import { exampleCity } from '../../testing/cities/example-city';
import {
  exampleAction,
  exampleItem,
  exampleRollCall,
  exampleSponsor,
} from '../../testing/cities/example-facts';
import { describeOnEachEngine } from '../../testing/engines';
import { stateHash } from './state-hash';

const items = [1, 2, 3].map((nth) =>
  exampleItem({
    key: `m${nth}`,
    number: `26-000${nth}`,
    sponsors: [exampleSponsor(0), exampleSponsor(1)],
    actions: [1, 2].map((place) =>
      exampleAction({
        key: `m${nth}-${place}`,
        position: place,
        rollCall: place === 2 ? exampleRollCall(['yes', 'no']) : null,
      }),
    ),
  }),
);
const first = items[0] ?? exampleItem();
const DENVER = 'the hash of the embedded record, whichever engine';
const seen: Record<string, string> = {};

describeOnEachEngine('the state hash', (ctx) => {
  it('is one for one record on either engine', async () => {
    await loadRecord(ctx.db);
    const hash = await stateHash(ctx.db, 1);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    seen[DENVER] ??= hash;
    expect(hash).toBe(seen[DENVER]);
  });

  it('does not care for order, detours, times, ids, status or rows marked as gone', async () => {
    await ctx.reset();
    const plain = await exampleCity(ctx.db);
    await saveItems(plain, items);
    const hash = await stateHash(ctx.db, plain.cityId);

    await ctx.reset();
    await exampleCity(ctx.db, 'another');
    const ledger = { ...(await exampleCity(ctx.db)), today: '2030-01-01', now: new Date('2030-01-01') };
    await saveItems(ledger, [exampleItem({ key: 'z' })]);
    for (const item of items.toReversed()) {
      await saveItems(ledger, [{ ...item, sponsors: [exampleSponsor(2)], shortTitle: 'Detour' }]);
      await saveItems(ledger, [{ ...item, actions: item.actions.toReversed() }]);
    }
    await markGone(ledger, 'item', ['z']);
    expect(await stateHash(ctx.db, ledger.cityId)).toBe(hash);
  });

  it.each([
    ['a title', { ...first, officialTitle: 'Other' }],
    [
      'the order of sponsors',
      {
        ...first,
        sponsors: [exampleSponsor(1), exampleSponsor(0)].map((row, position) => ({ ...row, position })),
      },
    ],
    ['a sponsor gone', { ...first, sponsors: [exampleSponsor(0)] }],
    ['a text', { ...first, texts: [{ version: '1', plain: 'x' }] }],
    [
      'a vote',
      {
        ...first,
        actions: first.actions.map((action) => ({
          ...action,
          rollCall: action.rollCall && { ...action.rollCall, votes: exampleRollCall(['yes', 'yes']).votes },
        })),
      },
    ],
  ])('notices %s', async (_, edited) => {
    await ctx.reset();
    const { cityId, ...rest } = await exampleCity(ctx.db);
    await saveItems({ cityId, ...rest }, items);
    const before = await stateHash(ctx.db, cityId);
    await saveItems({ cityId, ...rest }, [edited]);
    expect(await stateHash(ctx.db, cityId)).not.toBe(before);
  });

  it('keeps cities apart', async () => {
    await ctx.reset();
    const one = await exampleCity(ctx.db, 'one');
    await saveItems(one, items);
    const hash = await stateHash(ctx.db, one.cityId);
    const two = await exampleCity(ctx.db, 'two');
    await saveItems(two, [first]);
    expect(await stateHash(ctx.db, one.cityId)).toBe(hash);
    expect(await stateHash(ctx.db, two.cityId)).not.toBe(hash);
    await ctx.db.execute(sql`update items set step = 'put-off', changed_at = now()`);
    const again = await openLedger(ctx.db, { ...one, actor: { kind: 'clock', id: null } });
    expect(await stateHash(ctx.db, again.cityId)).toBe(hash);
  });
});
