import type { Db } from '../engine/types';

type Logging = { _: { session: { logger: { logQuery(query: string): void } } } };

/** What `run` gives, and every statement it sent through the driver. */
export async function countStatements<T>(
  db: Db,
  run: () => Promise<T>,
): Promise<{ value: T; statements: string[] }> {
  const { session } = (db as unknown as Logging)._;
  const logger = session.logger;
  const statements: string[] = [];
  session.logger = { logQuery: (query) => void statements.push(query) };
  try {
    return { value: await run(), statements };
  } finally {
    session.logger = logger;
  }
}
