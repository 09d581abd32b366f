import { expect, it } from 'vitest';
import { inPieces } from './in-pieces';

const list = Array.from({ length: 1_700 }, (_, at) => at);
const read = (last: number | null, limit: number) =>
  Promise.resolve(list.filter((one) => last === null || one > last).slice(0, limit));

async function all(most: number, from = read) {
  const pieces: number[][] = [];
  for await (const piece of inPieces(most, from)) pieces.push(piece);
  return pieces;
}

it.each([1, 499, 500, 501, 1_000, 1_700, 9_999])('reads %i rows of a list, each once', async (most) => {
  const pieces = await all(most);
  expect(pieces.flat()).toEqual(list.slice(0, most));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(500);
});

it('is nothing of an empty list', async () => expect((await all(10, async () => [])).flat()).toEqual([]));

it('lets others have their turn between two pieces', async () => {
  let turns = 0;
  const turn = () => {
    turns += 1;
    timer = setImmediate(turn);
  };
  let timer = setImmediate(turn);
  await all(1_700);
  clearImmediate(timer);
  expect(turns).toBeGreaterThan(2);
});
