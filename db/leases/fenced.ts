import type { Db, Tx } from '../engine/types';
import { assertFence, type Lease } from './lease';

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back on purpose');
  }
}

/** The database for one run: each transaction first makes sure that the lease is still the run's own. */
export function fenced(db: Db, lease: Lease): Db {
  return withTransactions(db, (work) => async (tx) => {
    await assertFence(tx, lease);
    return work(tx);
  });
}

/** The database for a rehearsal: each transaction does its work, gives its result and leaves nothing behind. */
export function rehearsed(db: Db): Db {
  const rolling = withTransactions(db, (work) => async (tx) => {
    throw new RolledBack(await work(tx));
  });
  const transaction: Db['transaction'] = async (work) => {
    try {
      return await rolling.transaction(work);
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Awaited<ReturnType<typeof work>>;
      throw error;
    }
  };
  return Object.assign(Object.create(db) as Db, { transaction });
}

type Work<T> = (tx: Tx) => Promise<T>;

function withTransactions(db: Db, wrap: <T>(work: Work<T>) => Work<T>): Db {
  const transaction: Db['transaction'] = (work, config) => db.transaction(wrap(work), config);
  return Object.assign(Object.create(db) as Db, { transaction });
}
