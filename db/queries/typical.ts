import { and, eq } from 'drizzle-orm';
import type { Kind, Stage } from '@/lib/legislation/words';
import type { TypicalWait } from '@/lib/votes/typical';
import type { Db } from '../client';
import { typicalWaits } from '../schema';
import type { StoredCity } from './cities';

/** What is typical of a stage in this city, the kind with the largest sample first. One statement. Empty: not worked out, or nothing ever moved on. */
export async function typicalOf(
  db: Db,
  city: StoredCity,
  stage: Stage,
): Promise<(TypicalWait & { kind: Kind })[]> {
  const { kind, sample, since, lower, median, upper } = typicalWaits;
  const found = await db
    .select({ kind, sample, since, lower, median, upper })
    .from(typicalWaits)
    .where(and(eq(typicalWaits.cityId, city.id), eq(typicalWaits.stage, stage)));
  return found.toSorted((a, b) => b.sample - a.sample);
}
