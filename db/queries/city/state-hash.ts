import { createHash, type Hash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rows as query } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { FAMILIES, type Family } from '../../ledger/family';
import { readFamily } from '../../ledger/rows/read-family';
import { readItems } from '../../ledger/rows/read-items';
import { familyFacts, itemFacts, type KeysOf, keysOf } from './state-facts';

const CHUNK = 200;

/**
 * SHA-256, in hex, over a city's canonical public facts: equal facts give the same text on both engines, whatever
 * order and however often they came. Left out: ids, addresses and times of ours, the ledger, rows marked as gone,
 * everything derived (status, class, order), all that depends on today. Read by key in chunks, not in one snapshot.
 */
export async function stateHash(db: Db, cityId: number): Promise<string> {
  const hash = createHash('sha256');
  const keys = await keysOf(db, cityId);
  for (const family of Object.values(FAMILIES)) await hashFamily(db, cityId, family, keys, hash);
  await eachChunk(db, sql`items`, 'key', cityId, async (chunk) => {
    const stored = await readItems(db, cityId, chunk);
    for (const key of chunk) {
      const item = stored.get(key);
      if (item) hash.update(`item ${itemFacts(item, keys)}\n`);
    }
  });
  return hash.digest('hex');
}

async function hashFamily(db: Db, cityId: number, family: Family, keys: KeysOf, hash: Hash) {
  await eachChunk(db, sql`${family.noun.table}`, family.key, cityId, async (chunk) => {
    const stored = await readFamily(db, cityId, family, chunk);
    for (const key of chunk) {
      const row = stored.rows.get(key);
      if (row) hash.update(`${family.noun.subject} ${familyFacts(family, row, stored, keys)}\n`);
    }
  });
}

async function eachChunk(
  db: Db,
  table: ReturnType<typeof sql>,
  key: 'key' | 'path',
  cityId: number,
  use: (keys: string[]) => Promise<void>,
) {
  const name = sql.identifier(key);
  for (let last = ''; ; ) {
    const found = await query<{ key: string }>(
      db,
      sql`select ${name} as key from ${table}
        where city_id = ${cityId} and gone_since is null and ${name} collate "C" > ${last}
        order by ${name} collate "C" limit ${CHUNK}`,
    );
    const chunk = found.map((row) => row.key);
    if (!chunk.length) return;
    await use(chunk);
    last = chunk.at(-1) ?? last;
  }
}
