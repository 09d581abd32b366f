/** Rows on one page of a board; the export holds them all. */
export const BOARD_ROWS = 50;

/** One page of the rows, the last where there are fewer pages than asked; `first` counts from 1, 0 when there are no rows. */
export function boardPage<T>(
  rows: readonly T[],
  asked: number,
): { shown: T[]; first: number; last: number; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / BOARD_ROWS));
  const page = Math.min(Math.max(1, asked), pages);
  const start = (page - 1) * BOARD_ROWS;
  const shown = rows.slice(start, start + BOARD_ROWS);
  return { shown, first: shown.length === 0 ? 0 : start + 1, last: start + shown.length, page, pages };
}
