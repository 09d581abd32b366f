import { sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Tx } from '../engine/types';

type Made = { name: string; definition: string };

/** A table of cities' rows that is in one piece, and what has to be made again when it is cut. */
export type WholeTable = {
  name: string;
  /** Primary key and unique constraints. */
  constraints: Made[];
  /** The other indexes. */
  indexes: Made[];
  /** The name of the sequence of its ids; null where it has none. */
  sequence: string | null;
};

export type ForeignKey = Made & { table: string };

/**
 * Every table whose rows bear a city and that is not cut yet, by name. Source: the database's own catalogue, so that a
 * later table is never forgotten.
 */
export async function wholeTables(tx: Tx): Promise<WholeTable[]> {
  return rows<WholeTable>(
    tx,
    sql`select c.relname as name,
      coalesce((select json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)))
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u')), '[]') as constraints,
      coalesce((select json_agg(json_build_object('name', x.indexrelid::regclass::text, 'definition', pg_get_indexdef(x.indexrelid)))
        from pg_index x where x.indrelid = c.oid
          and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.conrelid = c.oid)), '[]') as indexes,
      (select s.relname from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
        where d.refobjid = c.oid and d.deptype = 'i' limit 1) as sequence
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
      order by c.relname`,
  );
}

/** The foreign keys that lead from or to one of these tables. */
export async function foreignKeysOf(tx: Tx, tables: string[]): Promise<ForeignKey[]> {
  if (tables.length === 0) return [];
  const names = sql.join(
    tables.map((name) => sql`${name}`),
    sql`, `,
  );
  return rows<ForeignKey>(
    tx,
    sql`select k.conname as name, t.relname as table, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class p on p.oid = k.confrelid
      where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
        and (t.relname in (${names}) or p.relname in (${names}))
      order by t.relname, k.conname`,
  );
}
