const PART = /\d+|[^\d.\s-]+/g;

/**
 * Compares order numbers as people read them: 2.4, 2.5, 2.10, then 3; 15, then 15A, then 16. Leading words such
 * as `XO` or `EO` do not count; null sorts last.
 */
export function compareOrderNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const left = partsOf(a);
  const right = partsOf(b);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = compareParts(left[index], right[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function partsOf(number: string): string[] {
  return (
    number
      .replace(/^\D+(?=\d)/, '')
      .toUpperCase()
      .match(PART) ?? []
  );
}

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  if (!Number.isNaN(left) || !Number.isNaN(right)) return Number.isNaN(left) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
