import { setTimeout as wait } from 'node:timers/promises';

/** The embedded engine reads a piece without a break, and nobody else is answered meanwhile. */
const PIECE = 500;
/** As long as a small answer takes, which is made in several turns. */
const BREAK_MS = 3;

/**
 * Up to `most` rows of a list read a piece at a time, as `read` gives them beyond the last row of the piece before; others
 * have their turn in between.
 */
export async function* inPieces<Row>(
  most: number,
  read: (last: Row | null, limit: number) => Promise<Row[]>,
  size = PIECE,
): AsyncGenerator<Row[]> {
  let last: Row | null = null;
  for (let left = most; left > 0; ) {
    const limit = Math.min(size, left);
    const piece: Row[] = await read(last, limit);
    yield piece;
    last = piece.at(-1) ?? null;
    if (last === null || piece.length < limit) return;
    left -= piece.length;
    await wait(BREAK_MS);
  }
}
