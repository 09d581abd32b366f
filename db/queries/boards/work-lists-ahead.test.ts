import { expect, it } from 'vitest';
import { BOARD_NAMES, boardOf } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { countStatements } from '../../testing/count-statements';
import { describeOnEachEngine } from '../../testing/engines';
import { readBoard } from './boards';
import { readWorkListsAhead } from './work-lists-ahead';

describeOnEachEngine('work lists read ahead', (ctx) => {
  it('are kept for whoever asks for one of today, and no other day', async () => {
    await ctx.reset();
    await loadRecord(ctx.db);
    const city = await requireCity(ctx.db);
    const today = cityDay(city.timeZone);
    const statements = async (on: string) => {
      const { statements: sent } = await countStatements(ctx.db, async () => {
        for (const name of BOARD_NAMES) {
          const board = boardOf(name);
          if (board) await readBoard(ctx.db, city, board, on);
        }
      });
      return sent.length;
    };
    await readWorkListsAhead(ctx.db, city);
    expect(await statements(today)).toBe(0);
    expect(await statements('2017-08-30')).toBeGreaterThan(0);
  });
});
