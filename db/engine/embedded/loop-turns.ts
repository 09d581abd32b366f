import type { PGlite } from '@electric-sql/pglite';

const OFTEN_MS = 10;

/**
 * Makes the engine give the event loop a turn before a statement or transaction, where it has had none for ten milliseconds. The
 * engine answers within one turn, so that a long row of statements, each awaited, would keep every request waiting for its end.
 */
export function giveTurns(engine: PGlite): void {
  let turnedAt = 0;
  const turn = async () => {
    if (performance.now() - turnedAt < OFTEN_MS) return;
    await new Promise(setImmediate);
    turnedAt = performance.now();
  };
  // Looked up at each call, as a call on the engine itself would be.
  const methods: PGlite = Object.getPrototypeOf(engine);
  engine.query = async (...asked: Parameters<PGlite['query']>) => {
    await turn();
    return methods.query.apply(engine, asked) as never;
  };
  engine.exec = async (...asked) => {
    await turn();
    return methods.exec.apply(engine, asked);
  };
  engine.transaction = async (work) => {
    await turn();
    return methods.transaction.call(engine, async (tx) => {
      const { query: queryWithin } = tx;
      tx.query = async (...asked: Parameters<PGlite['query']>) => {
        await turn();
        return queryWithin.apply(tx, asked) as never;
      };
      return work(tx);
    }) as never;
  };
}
