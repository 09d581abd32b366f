import { sql } from 'drizzle-orm';
import type { Kind, Stage } from '@/lib/legislation/words';
import type { TypicalWait } from '@/lib/votes/typical';
import type { Db } from '../client';
import { prepared } from '../prepared';
import { figuresBuilt, typicalWaits } from '../schema';
import type { StoredCity } from './cities';
import { remember } from './remember';

/**
 * What is typical of a stage in this city, the kind with the largest sample first. One statement for each state of the
 * ledger that the figures know. Empty: not worked out, or nothing ever moved on.
 */
export async function typicalOf(
  db: Db,
  city: StoredCity,
  stage: Stage,
): Promise<(TypicalWait & { kind: Kind })[]> {
  const [row] = await remember(
    db,
    city,
    'typical',
    stage,
    () => waitsOf(db, { city: city.id, version: city.version, stage }),
    ([found]) => found?.knows_last === true,
  );
  return row?.waits ?? [];
}

type Waits = { knows_last: boolean | null; waits: (TypicalWait & { kind: Kind })[] | null };

const cityId = sql`${sql.placeholder('city')}`;
const waitsOf = prepared<Waits>(
  'typical',
  () => sql`select ${figuresBuilt.version} = ${sql.placeholder('version')} as knows_last,
      (select json_agg(json_build_object('kind', ${typicalWaits.kind}, 'sample', ${typicalWaits.sample},
          'since', ${typicalWaits.since}, 'lower', ${typicalWaits.lower}, 'median', ${typicalWaits.median},
          'upper', ${typicalWaits.upper}) order by ${typicalWaits.sample} desc, ${typicalWaits.kind})
        from ${typicalWaits} where ${typicalWaits.cityId} = ${cityId}
          and ${typicalWaits.stage} = ${sql.placeholder('stage')}) as waits
    from ${figuresBuilt} where ${figuresBuilt.cityId} = ${cityId}`,
);
