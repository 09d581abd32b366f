import { type Board, type BoardRow, type BoardTable, boardTable } from '@/lib/boards/boards';
import { standingRows } from '@/lib/boards/standing';
import { cityDay } from '@/lib/dates/city-day';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { ordersInForce } from './board-orders';
import { selectBoardRows } from './board-rows';
import { livingOn } from './board-standing';
import { yearRows } from './board-year-rows';

/**
 * A board of the city on a day, whole, in the order of its rule. One statement for each day and state of the ledger.
 * Empty: nothing falls under the rule. `year` says whose items the board of a year tells of; unless given, the day's.
 */
export function readBoard(
  db: Db,
  city: StoredCity,
  board: Board,
  on: string,
  year = Number(on.slice(0, 4)),
): Promise<BoardTable> {
  const question = `${board.name} ${year} ${on} as of ${cityDay(city.timeZone)}`;
  return cached(db, city, 'board', question, async () =>
    boardTable(board, on, await boardRows(db, city, board.name, on, year)),
  );
}

async function boardRows(
  db: Db,
  city: StoredCity,
  name: Board['name'],
  on: string,
  year: number,
): Promise<BoardRow[]> {
  switch (name) {
    case 'orders':
      return ordersInForce(db, city, on);
    case 'year':
      return yearRows(db, city, on, year);
    case 'unscheduled':
    case 'readings':
    case 'week':
    case 'divided':
      return selectBoardRows(db, city, name, on);
    default:
      return standingRows(name, await livingOn(db, city, on), on);
  }
}
