import type { StoredCity } from '@/db/cities/find-city';
import { readBoard } from '@/db/queries/boards/boards';
import { parseBoard } from '@/lib/address/boards';
import { type BoardTable, boardOf } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import { ApiError, refuse } from './api-error';
import { type ApiRead, allowOnly } from './api-route';

/** The board a request asks for, narrowed to its group; names in `also` are the caller's. Throws the 404 of an unknown board, the 400 of a bad day or year. */
export async function readBoardAsked(
  { db, city, path, query }: ApiRead & { city: StoredCity },
  also: readonly string[] = [],
): Promise<BoardTable> {
  const board = boardOf(path.name ?? '');
  allowOnly(query, [...(board?.name === 'year' ? ['on', 'group', 'year'] : ['on', 'group']), ...also]);
  if (!board) throw new ApiError('not-found', 'There is no work list of this name.', 'name');
  const today = cityDay(city.timeZone);
  const { values: filter, problems } = parseBoard(query, today, also);
  refuse(problems);
  const table = await readBoard(db, city, board, filter.on ?? today, filter.year ?? undefined);
  if (filter.group === null) return table;
  return { ...table, rows: table.rows.filter(({ group }) => group === filter.group) };
}
