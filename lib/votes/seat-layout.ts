export type Place = { x: number; y: number };
export type SeatLayout = { width: number; height: number; radius: number; places: Place[] };

const GAP = 2.5;
const INNERMOST = 4;

/**
 * Places for `count` seats in a half circle of rows, from left to right as the chamber is read, for seats of radius 1
 * unit. Nobody: no places. The layout depends on the count alone, so the same body looks the same every time.
 */
export function seatLayout(count: number): SeatLayout {
  const rows = rowsFor(count);
  const outermost = INNERMOST + (rows.length - 1) * GAP;
  const width = 2 * (outermost + 1.5);
  const height = outermost + 3;
  const places = rows
    .flatMap((seats, row) => {
      const radius = INNERMOST + row * GAP;
      return Array.from({ length: seats }, (_, index) => {
        const turn = seats === 1 ? 0.5 : index / (seats - 1);
        const angle = Math.PI * (1 - turn);
        const x = width / 2 + radius * Math.cos(angle);
        return { turn, row, x: round(x), y: round(height - 1.5 - radius * Math.sin(angle)) };
      });
    })
    .toSorted((a, b) => a.turn - b.turn || a.row - b.row)
    .map(({ x, y }) => ({ x, y }));
  return { width: round(width), height: round(height), radius: 1, places };
}

/** How many seats each row takes, inner first, in proportion to its length. */
function rowsFor(count: number): number[] {
  let number = 1;
  while (capacity(number) < count) number += 1;
  const total = capacity(number);
  const rows = Array.from({ length: number }, (_, row) => Math.floor((count * room(row)) / total));
  for (let row = number - 1, left = count - rows.reduce((a, b) => a + b, 0); left > 0; left -= 1) {
    rows[row] = (rows[row] ?? 0) + 1;
    row = row === 0 ? number - 1 : row - 1;
  }
  return rows;
}

const room = (row: number) => Math.floor((Math.PI * (INNERMOST + row * GAP)) / GAP) + 1;
const capacity = (rows: number) =>
  Array.from({ length: rows }, (_, row) => room(row)).reduce((a, b) => a + b, 0);
const round = (value: number) => Math.round(value * 100) / 100;
