import { isBuilding, readEnv } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { openEmbedded } from './embedded/open';
import { openPostgres } from './postgres';
import type { ReplicaOptions } from './replicas/replicas';
import type { Store } from './types';

type StoreOptions = { statementTimeoutMs?: number } & Partial<Pick<ReplicaOptions, 'urls' | 'maxLagMs'>>;

/**
 * A migrated database of the caller's own: PostgreSQL where DATABASE_URL is set, else the embedded engine on
 * DATA_DIR, whose lock it holds until `close`. `statementTimeoutMs` bounds each statement on PostgreSQL (0: no
 * bound), `urls` are copies to read from. Throws AppError `in-use`, `foreign-directory`, `unreachable`, `newer-database` or `bad-setting`.
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const env = readEnv();
  if (!env.DATABASE_URL) return openEmbedded(env.DATA_DIR);
  return openPostgres(env.DATABASE_URL, { max: env.DATABASE_POOL, statementTimeoutMs: 0, ...options });
}

const shared = globalThis as typeof globalThis & { passageStore?: Promise<Store> };

/**
 * The one store of this process, opened at first use and kept until the process ends; its statements are bounded
 * by STATEMENT_TIMEOUT_MS on PostgreSQL. While a request is answered its `db` only reads: from a copy of
 * DATABASE_REPLICA_URLS where one is fit to be read, the same throughout the request. It lives on globalThis because
 * Next bundles this module more than once. Throws AppError `during-build` inside `next build`, else as openStore; a
 * failed opening is tried again next time.
 */
export async function store(): Promise<Store> {
  const own = await primaryStore();
  const reader = own.replicas?.reader();
  return reader ? { ...own, db: reader } : own;
}

/** The same with a `db` that writes, and reads what was written a moment ago: what a person did, and sees of it. */
export async function primaryStore(): Promise<Store> {
  if (isBuilding()) throw new AppError('during-build', 'The database must not be opened by next build.');
  shared.passageStore ??= openServing().catch((error) => {
    shared.passageStore = undefined;
    throw error;
  });
  return shared.passageStore;
}

/**
 * What the server does by itself (loads, syncs, figures) on a store of its own, whose statements may take their time;
 * on the embedded engine, which has one owner, the shared one. Its `close` leaves a shared one open.
 */
export async function openWorking(serving: Store): Promise<Store> {
  if (serving.engine === 'embedded') return { ...serving, close: async () => undefined };
  return openStore();
}

async function openServing(): Promise<Store> {
  const env = readEnv();
  return openStore({
    statementTimeoutMs: env.STATEMENT_TIMEOUT_MS,
    urls: env.DATABASE_REPLICA_URLS,
    maxLagMs: env.REPLICA_MAX_LAG_SECONDS * 1000,
  });
}

/** Whether readers of this process share `store()`, so that whoever holds the embedded engine long keeps them waiting. */
export function isServing(): boolean {
  return shared.passageStore !== undefined;
}
