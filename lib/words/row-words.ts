import type { RowPage } from '../views/items';
import { inFigures } from './english';

type Shown = Pick<RowPage, 'total' | 'next' | 'previous'> & { data: readonly unknown[] };

/** Which rows of how many a page of a list holds; null where it holds them all. A page in the middle knows no place of its own. */
export function rowsWords({ total, data, next, previous }: Shown): string | null {
  const all = inFigures(total);
  const words = (first: number, last: number) => `Rows ${inFigures(first)} to ${inFigures(last)} of ${all}`;
  if (data.length === 0 || data.length >= total) return null;
  if (previous === null) return words(1, data.length);
  if (next === null) return words(total - data.length + 1, total);
  return `${inFigures(data.length)} of ${all} rows`;
}
