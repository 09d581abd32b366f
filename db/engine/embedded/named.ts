import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

type Names = WeakMap<PGlite, Map<string, Promise<unknown>>>;

/** Which statements each engine knows by name; on globalThis because Next bundles this module more than once. */
const shared = globalThis as typeof globalThis & { passageStatements?: Names };

/** The engine that a session of drizzle sends its statements to; null for PostgreSQL and inside a transaction. */
export function engineOf(session: object): PGlite | null {
  const { client } = session as { client?: unknown };
  return client instanceof PGlite ? client : null;
}

/**
 * What to send in place of a statement so that the engine plans it once: PGlite plans a query afresh each time, an
 * item's for 5 ms of 6, and knows statements by name only through SQL, which takes literals.
 */
export async function namedStatement(
  engine: PGlite,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<string> {
  shared.passageStatements ??= new WeakMap();
  const known = shared.passageStatements;
  const statements = known.get(engine) ?? new Map<string, Promise<unknown>>();
  known.set(engine, statements);
  const ready = statements.get(name) ?? engine.exec(`prepare "${name}" as ${text}`);
  statements.set(name, ready);
  await ready.catch((error: unknown) => {
    statements.delete(name);
    throw error;
  });
  const listed = values.length > 0 ? `(${values.map(literalOf).join(', ')})` : '';
  return `execute "${name}"${listed}`;
}

function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return pg.escapeLiteral(value);
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  if (Array.isArray(value) && value.every(Number.isFinite)) return `'{${value.join(',')}}'`;
  throw new TypeError(`A named statement takes no ${typeof value}.`);
}
