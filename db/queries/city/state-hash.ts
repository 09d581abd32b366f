import { createHash, type Hash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { rows as query } from '../../engine/rows';
import type { Db } from '../../engine/types';
import {
  BODIES,
  CONTRADICTIONS,
  type Family,
  MEETINGS,
  PEOPLE,
  PROCESS_FACTS,
  SOURCES,
} from '../../ledger/nouns/family';
import type { LedgerRow } from '../../ledger/nouns/noun';
import { readFamily } from '../../ledger/rows/read-family';
import { readItems } from '../../ledger/rows/read-items';
import { items } from '../../schema';
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
  await hashFamily(db, cityId, SOURCES, keys, hash);
  await hashFamily(db, cityId, BODIES, keys, hash);
  await hashFamily(db, cityId, PEOPLE, keys, hash);
  await hashFamily(db, cityId, MEETINGS, keys, hash);
  await hashFamily(db, cityId, CONTRADICTIONS, keys, hash);
  await hashFamily(db, cityId, PROCESS_FACTS, keys, hash);
  await eachChunk(db, items, items.key, cityId, async (chunk) => {
    const stored = await readItems(db, cityId, chunk);
    for (const key of chunk) {
      const item = stored.get(key);
      if (item) hash.update(`item ${itemFacts(item, keys)}\n`);
    }
  });
  return hash.digest('hex');
}

async function hashFamily<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object,
  Child extends LedgerRow & WantedChild,
>(db: Db, cityId: number, family: Family<Row, Wanted, WantedChild, Child>, keys: KeysOf, hash: Hash) {
  await eachChunk(db, family.noun.table, family.key, cityId, async (chunk) => {
    const stored = await readFamily(db, cityId, family, chunk);
    for (const key of chunk) {
      const row = stored.rows.get(key);
      if (row) hash.update(`${family.noun.subject} ${familyFacts(family, row, stored, keys)}\n`);
    }
  });
}

async function eachChunk(
  db: Db,
  table: PgTable,
  key: PgColumn,
  cityId: number,
  use: (keys: string[]) => Promise<void>,
) {
  for (let last = ''; ; ) {
    const found = await query<{ key: string }>(
      db,
      sql`select ${key} as key from ${table}
        where city_id = ${cityId} and gone_since is null and ${key} collate "C" > ${last}
        order by ${key} collate "C" limit ${CHUNK}`,
    );
    const chunk = found.map((row) => row.key);
    if (!chunk.length) return;
    await use(chunk);
    last = chunk.at(-1) ?? last;
  }
}
