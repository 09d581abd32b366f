import { sql } from 'drizzle-orm';
import { figuresBuilt } from '../schema';
import { TALLY_SHAPE } from './shape';

/** The condition on a row of `figures_built` that its figures were counted as this release counts, of whichever facts. */
export const FIGURES_BELIEVED = sql`${figuresBuilt.shape} = ${TALLY_SHAPE} and ${figuresBuilt.version} is not null`;
