import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { BOARD_NAMES, BOARDS } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { countStatements } from '../../testing/count-statements';
import { describeOnEachEngine } from '../../testing/engines';
import { readYear } from './board-year';
import { readBoard } from './boards';

describeOnEachEngine('boards of Denver', (ctx) => {
  let city: StoredCity;
  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });
  const sent = async (run: () => Promise<unknown>) => (await countStatements(ctx.db, run)).statements.length;

  it.each(BOARD_NAMES)('%s takes one statement on a day, and none the next time', async (name) => {
    const read = () => readBoard(ctx.db, city, { name, ...BOARDS[name] }, '2017-08-28');
    expect(await sent(read)).toBe(1);
    expect(await sent(read)).toBe(0);
    const { rows: listed, groups } = await read();
    const counted = groups.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(listed.filter(({ group }) => group !== null).length);
    expect(listed.every(({ url }) => url.startsWith('/denver/'))).toBe(true);
  });

  it('counts a year alike as figures and as rows, but for what had not begun by then', async () => {
    for (const year of [2017, 2024]) {
      const figures = await readYear(ctx.db, city, year);
      const all = figures.counts.reduce((sum, { count }) => sum + count, 0);
      const [later] = await rows<{ count: number }>(
        ctx.db,
        sql`select count(*)::int as count from items
          where year = ${year}
          and coalesce(least(first_action_on, introduced_on), 'infinity') > ${`${year}-12-31`}::date`,
      );
      const board = await readBoard(ctx.db, city, { name: 'year', ...BOARDS.year }, `${year}-12-31`);
      expect(board.rows.length + (later?.count ?? 0)).toBe(all);
      const today = cityDay(city.timeZone);
      const now = await readBoard(ctx.db, city, { name: 'year', ...BOARDS.year }, today, year);
      expect(now.rows.length).toBe(all);
      expect(now.rows.filter(({ group }) => group === 'Adopted').length).toBe(
        figures.counts.reduce((sum, { outcome, count }) => sum + (outcome === 'adopted' ? count : 0), 0),
      );
    }
    expect(await sent(() => readYear(ctx.db, city, 2017))).toBe(2);
  });
});
