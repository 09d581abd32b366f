import { realDay } from '../dates/real-day';
import { wellFormed } from '../well-formed';

/** By what the rows of a list are sorted, as a page token writes it; `none`: by their place alone. */
export type CursorKey = 'day' | 'instant' | 'text' | 'integer' | 'none';

const INTEGER_MOST = 2 ** 31 - 1;
/** The last year that PostgreSQL has. */
const YEAR_MOST = 5_874_897;
/** An instant's last year is an earlier one; the four digits more than suffice for when we saw something. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether PostgreSQL takes the value for one of this kind, as a row that is sorted by it may hold. */
export function isKeyOf(kind: CursorKey, value: unknown): value is string | number {
  if (kind === 'none') return false;
  if (kind === 'integer') return Number.isInteger(value) && Math.abs(Number(value)) <= INTEGER_MOST;
  if (typeof value !== 'string') return false;
  if (kind === 'text') return wellFormed(value) === value && !value.includes('\0');
  if (kind === 'day') return isStoredDay(value);
  const [, day = ''] = INSTANT.exec(value) ?? [];
  return isStoredDay(day);
}

/** Of any year that the database may hold; a calendar repeats itself after four hundred years. */
function isStoredDay(text: string): boolean {
  const [, year = '', rest = ''] = /^(\d{4}|[1-9]\d{4,6})-(\d\d-\d\d)$/.exec(text) ?? [];
  if (Number(year) < 1 || Number(year) > YEAR_MOST) return false;
  return realDay(`${2000 + (Number(year) % 400)}-${rest}`);
}
