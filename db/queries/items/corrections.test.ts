import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { changes } from '../../schema';
import { runSync } from '../../sync/run';
import { withTinyCity } from '../../testing/cities/tiny-city';
import { describeOnEachEngine } from '../../testing/engines';
import { findItem } from './item';

describeOnEachEngine('corrections of an item', (ctx) => {
  const tiny = withTinyCity(ctx, 3);
  const run = () => runSync(ctx.db, tiny.city, { backoffMs: 1 });
  const corrections = async (slug = '26-0001') => {
    // Each test empties the database, so that a version comes twice: nothing kept of it may be found again.
    const db: Db = Object.create(ctx.db);
    const city = await findCity(db, 'tiny');
    const found = city && (await findItem(db, city, slug));
    return found && 'item' in found ? found.item.corrections : null;
  };

  it('are what its source mended or took back, with the action they belong to', async () => {
    await run();
    expect(await corrections()).toEqual([]);
    const [first] = tiny.source.matters;
    if (!first) throw new Error('The tiny city has no matter.');
    Object.assign(first.row, { MatterTitle: 'Another title' });
    Object.assign(first.votes[10]?.[1] ?? {}, { VoteValueName: 'No', VoteResult: 2 });
    first.sponsors.pop();
    await run();
    const found = await corrections();
    const seen = found?.map(({ subject, field, who, before, after }) => [subject, field, who, before, after]);
    expect(seen).toHaveLength(4);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['item', 'officialTitle', null, 'A bill for an ordinance concerning matter 1', 'Another title'],
        [
          'roll-call',
          'tally',
          null,
          expect.objectContaining({ yes: 2, no: 0 }),
          expect.objectContaining({ yes: 1, no: 1 }),
        ],
        [
          'vote',
          'vote',
          'Bo Diaz',
          expect.objectContaining({ option: 'yes' }),
          expect.objectContaining({ option: 'no' }),
        ],
        ['sponsorship', null, 'Bo Diaz', expect.objectContaining({ role: 'co-sponsor' }), null],
      ]),
    );
    expect(found?.find(({ subject }) => subject === 'vote')?.action).toEqual({
      on: '2026-03-01',
      text: 'Adopted',
    });
    expect(await corrections('26-0002')).toEqual([]);
  });

  it('are not what moves on, comes anew or is told by the calendar', async () => {
    await run();
    const [first] = tiny.source.matters;
    Object.assign(first?.row ?? {}, { MatterStatusName: 'Adopted', MatterEnactmentNumber: '2026/1' });
    await run();
    expect(await ctx.db.$count(changes, eq(changes.field, 'enactmentNumber'))).toBe(1);
    expect(await corrections()).toEqual([]);
  });
});
