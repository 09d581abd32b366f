import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { RULE_VERSION } from '@/lib/status/status';
import { bodyTallies } from './body-tally';
import { memberTallies } from './member-tally';
import { yearCounts } from './year-counts';

const dialect = new PgDialect();
const asked = [memberTallies(sql`0`, sql`true`), bodyTallies(sql`0`, sql`true`), yearCounts(0, 0)].map(
  (statement) => dialect.sqlToQuery(statement),
);

/**
 * What this release counts and how it writes it down: a digest of the statements that keep it, with the lists and limits
 * in them, and of the rules whose statuses they count. Kept figures of another shape are not believed.
 */
export const TALLY_SHAPE = createHash('sha256')
  .update(JSON.stringify([RULE_VERSION, asked]))
  .digest('hex')
  .slice(0, 16);
