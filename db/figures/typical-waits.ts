import { sql } from 'drizzle-orm';
import { counting } from '@/lib/views/figures';
import type { TypicalWait } from '@/lib/votes/typical-waits';
import type { Kind, Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../cities/find-city';
import { prepared } from '../engine/prepared';
import type { Db } from '../engine/types';
import { cached } from '../reading/cached';
import { typicalWaits } from '../schema';

/**
 * What is typical of a stage in this city, the kind with the largest sample first. One statement for each state of the
 * facts and counting. Empty: not worked out, or nothing ever moved on.
 */
export async function readTypicalWaits(
  db: Db,
  city: StoredCity,
  stage: Stage,
): Promise<(TypicalWait & { kind: Kind })[]> {
  const [row] = await cached(db, city, 'typical', `${counting(city)} ${stage}`, () =>
    waitsOf(db, { city: city.id, stage }),
  );
  return row?.waits ?? [];
}

type Waits = { waits: (TypicalWait & { kind: Kind })[] | null };

const waitsOf = prepared<Waits>(
  'typical',
  () => sql`select (select json_agg(json_build_object('kind', ${typicalWaits.kind}, 'sample', ${typicalWaits.sample},
          'since', ${typicalWaits.since}, 'lower', ${typicalWaits.lower}, 'median', ${typicalWaits.median},
          'upper', ${typicalWaits.upper}) order by ${typicalWaits.sample} desc, ${typicalWaits.kind})
        from ${typicalWaits} where ${typicalWaits.cityId} = ${sql.placeholder('city')}
          and ${typicalWaits.stage} = ${sql.placeholder('stage')}) as waits`,
);
