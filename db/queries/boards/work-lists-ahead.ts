import { BOARD_NAMES, boardOf } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { readBoard } from './boards';

/**
 * Reads today's work lists of a city one after the other, so that they are kept for those who will ask `db` for them as
 * long as the facts stand. Some take a tenth of a second of the embedded engine.
 */
export async function readWorkListsAhead(db: Db, city: StoredCity): Promise<void> {
  const today = cityDay(city.timeZone);
  for (const name of BOARD_NAMES) {
    const board = boardOf(name);
    if (board) await readBoard(db, city, board, today);
  }
}
