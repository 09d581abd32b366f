import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrationsFolder } from '../engine/migrate';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';

/** Every column, index, constraint and view of a database's own schema as lines in a fixed order; empty for an empty one. */
export async function schemaOf(db: Db): Promise<string[]> {
  const found = await rows<{ line: string }>(
    db,
    sql`select concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
          pg_get_expr(d.adbin, d.adrelid)) as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0
          and not a.attisdropped
      union all select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname = 'public'
      union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
      union all select concat_ws(' ', 'search', cfgname) from pg_ts_config where cfgnamespace = 'public'::regnamespace`,
  );
  return found.map(({ line }) => line).sort();
}

/** How many migrations the code knows. */
export function migrationsInAll(): number {
  return readMigrationFiles({ migrationsFolder }).length;
}
