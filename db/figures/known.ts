import { sql } from 'drizzle-orm';
import { figuresBuilt } from '../schema';
import { TALLY_SHAPE } from './shape';

/**
 * The condition of a prepared statement, with `city` and `version`, that the figures kept of a city are of this
 * version of its facts and were counted as this release counts.
 */
export const FIGURES_KNOWN = sql`exists (select from ${figuresBuilt}
  where ${figuresBuilt.cityId} = ${sql.placeholder('city')} and ${figuresBuilt.version} = ${sql.placeholder('version')}
    and ${figuresBuilt.shape} = ${TALLY_SHAPE})`;
