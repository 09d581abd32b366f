import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { ReplicaStanding } from '@/lib/views/ledger';
import type * as schema from '../schema';

export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** What `db.transaction` hands over. Inside a transaction use only this: on PGlite the outer `db` waits for ever. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** The copies of a primary that requests read from. */
export type Replicas = {
  /** What the request being answered reads from, the same each time within it; null: the primary. */
  reader(): Db | null;
  /** How each copy stands, in the order of the setting, and how many statements it failed. */
  standings(): (ReplicaStanding & { failed: number })[];
  /** The number of the copy that the request being answered reads from; null: the primary. */
  current(): number | null;
  close(): Promise<void>;
};

/** `replicas`: the copies that requests read from; null or left out where none are followed. */
export type Store = {
  db: Db;
  engine: 'embedded' | 'postgres';
  replicas?: Replicas | null;
  close(): Promise<void>;
};
