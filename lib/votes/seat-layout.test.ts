import { expect, it } from 'vitest';
import { seatLayout } from './seat-layout';

it.each([0, 1, 2, 6, 7, 13, 26, 51, 150])(
  'seats %i without two in one place and inside the picture',
  (count) => {
    const { width, height, radius, places } = seatLayout(count);
    expect(places).toHaveLength(count);
    for (const [index, { x, y }] of places.entries()) {
      expect(x).toBeGreaterThanOrEqual(radius);
      expect(x).toBeLessThanOrEqual(width - radius);
      expect(y).toBeGreaterThanOrEqual(radius);
      expect(y).toBeLessThanOrEqual(height - radius);
      for (const other of places.slice(index + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(2 * radius);
      }
    }
  },
);

it('goes from left to right', () => {
  const { places } = seatLayout(13);
  expect(places.at(0)?.x).toBeLessThan(places.at(6)?.x ?? 0);
  expect(places.at(6)?.x).toBeLessThan(places.at(12)?.x ?? 0);
});
