import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';

const pack = promisify(gzip);

/** Raise it when the mappers change what they make of the same rows: everything is then mapped again as it is read. */
const mappingVersion = '1';

export type Resource = 'matter' | 'event';

/**
 * What is known of one source record. `rowHash` is of the row as lists give it, `wholeHash` of all that was read
 * beneath it; both empty where it could not be read yet.
 */
export type RawRecord = {
  key: number;
  rowHash: string;
  wholeHash: string;
  checkedAt: Date;
  isDoubted: boolean;
  isGone: boolean;
};

export type RawWrite = {
  key: string;
  hash: string;
  /** Null leaves the stored body as it is. */
  body: string | null;
  isDoubted: boolean;
};

/** A short hash of texts in their order. */
export function hashOf(...texts: string[]): string {
  const hash = createHash('sha1').update(mappingVersion);
  for (const text of texts) hash.update('\0').update(text);
  return hash.digest('base64url');
}

/** A raw body as it is stored: gzip, then base64. */
export async function packed(body: string): Promise<string> {
  return (await pack(body, { level: 1 })).toString('base64');
}

/** The records of a resource by id: those of `keys`, or those behind `after` up to `upTo`. */
export async function readRecords(
  db: Db,
  cityId: number,
  resource: Resource,
  of: { keys: number[] } | { after: number; upTo: number },
): Promise<Map<number, RawRecord>> {
  const which =
    'keys' in of
      ? sql`key in (select value from json_array_elements_text(${JSON.stringify(of.keys.map(String))}::json))`
      : sql`key::bigint > ${of.after} and key::bigint <= ${of.upTo}`;
  return byKey(await select(db, cityId, resource, which));
}

/** The records of a resource that were doubted and wait for a second look. */
export async function doubtedRecords(db: Db, cityId: number, resource: Resource): Promise<RawRecord[]> {
  return select(db, cityId, resource, sql`doubted_at is not null and gone_since is null`);
}

/** How many records of a resource are listed, doubted ones too. */
export async function countRecords(db: Db, cityId: number, resource: Resource): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from raw_records
      where city_id = ${cityId} and resource = ${resource} and gone_since is null and hash <> ''`,
  );
  return found?.n ?? 0;
}

/** How many records of a resource were marked as gone in the last day, without those that a person accepted. */
export async function countGoneLately(
  db: Db,
  scope: { cityId: number; resource: Resource; now: Date },
): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from raw_records
      where city_id = ${scope.cityId} and resource = ${scope.resource}
        and gone_since > greatest(${scope.now.toISOString()}::timestamptz - interval '1 day',
          (select max(coalesce(finished_at, heartbeat_at)) from sync_runs
            where city_id = ${scope.cityId} and outcome = 'done'
              and (checkpoint -> 'acceptedRemovals' ->> ${`${scope.resource}s`})::int > 0))`,
  );
  return found?.n ?? 0;
}

/** Stores what was read, as seen and checked at `now`; what was gone is back. */
export async function writeRecords(
  tx: Tx,
  scope: { cityId: number; resource: Resource; now: Date },
  written: RawWrite[],
): Promise<void> {
  if (written.length === 0) return;
  const now = scope.now.toISOString();
  const records = written.map(({ key, hash, body, isDoubted }) => ({ key, hash, body, doubted: isDoubted }));
  await tx.execute(sql`insert into raw_records as known
      (city_id, resource, key, hash, body, seen_at, checked_at, doubted_at)
    select ${scope.cityId}::int, ${scope.resource}, key, hash, body, ${now}::timestamptz, ${now}::timestamptz,
      case when doubted then ${now}::timestamptz end
    from json_to_recordset(${JSON.stringify(records)}::json)
      as r(key text, hash text, body text, doubted boolean)
    on conflict (city_id, resource, key) do update
      set hash = excluded.hash, body = coalesce(excluded.body, known.body), checked_at = excluded.checked_at,
        seen_at = case when known.hash = excluded.hash then known.seen_at else excluded.seen_at end,
        doubted_at = excluded.doubted_at, gone_since = null`);
}

/** Notes that these are doubted (again), or gone. */
export async function noteMissing(
  tx: Tx,
  scope: { cityId: number; resource: Resource; now: Date },
  keys: number[],
  as: 'doubted' | 'gone',
): Promise<void> {
  if (keys.length === 0) return;
  const now = scope.now.toISOString();
  const column = sql.raw(as === 'doubted' ? 'doubted_at' : 'gone_since');
  await tx.execute(sql`update raw_records
    set ${column} = ${now}::timestamptz, checked_at = ${now}::timestamptz
      ${as === 'gone' ? sql`, doubted_at = null` : sql``}
    where city_id = ${scope.cityId} and resource = ${scope.resource}
      and key in (select value from json_array_elements_text(${JSON.stringify(keys.map(String))}::json))`);
}

async function select(db: Db, cityId: number, resource: Resource, which: ReturnType<typeof sql>) {
  const found = await rows<{ key: string; hash: string; checked: string; doubted: boolean; gone: boolean }>(
    db,
    sql`select key, hash, checked_at::text as checked, doubted_at is not null as doubted,
        gone_since is not null as gone
      from raw_records where city_id = ${cityId} and resource = ${resource} and ${which} order by key::bigint`,
  );
  return found.map(({ key, hash, checked, doubted, gone }): RawRecord => {
    const [rowHash = '', wholeHash = ''] = hash.split('.');
    return {
      key: Number(key),
      rowHash,
      wholeHash,
      checkedAt: new Date(checked),
      isDoubted: doubted,
      isGone: gone,
    };
  });
}

function byKey(records: RawRecord[]) {
  return new Map(records.map((record) => [record.key, record]));
}
