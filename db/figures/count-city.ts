import { eq } from 'drizzle-orm';
import { filterOf } from '@/lib/legislation/filter';
import type { Db } from '../engine/types';
import { selectMonths } from '../queries/timeline/timeline';
import { items } from '../schema';
import { keepCounts } from './city-counts';
import type { Days } from './spans';
import { countYear } from './year-counts';

/**
 * Counts what a city's timeline and its years show, some days and one year at a time, and then replaces what is kept at
 * once. `spans` are whole months, oldest first.
 */
export async function countCity(db: Db, city: number, spans: readonly Days[]): Promise<void> {
  const counted = new Map<string, unknown>();
  const months = [];
  for (const { first: from, last: to } of spans)
    months.push(...(await selectMonths(db, { id: city }, filterOf({ from, to }))));
  counted.set('months', months);
  const years = await db.selectDistinct({ year: items.year }).from(items).where(eq(items.cityId, city));
  for (const { year } of years)
    if (year !== null) counted.set(`year ${year}`, await countYear(db, { id: city }, year));
  await keepCounts(db, city, counted);
}
