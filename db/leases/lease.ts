import { hostname } from 'node:os';
import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';
import { leases } from '../schema';

const heldForMs = 20_000;
const beatMs = 4_000;

export type Lease = {
  name: string;
  fence: number;
  /** Aborts where the lease was lost to another runner. */
  signal: AbortSignal;
  release(): Promise<void>;
};

/**
 * The right to be the only runner of `name`, kept alive by a heartbeat until released; null where another holds it.
 * It outlives a crash by twenty seconds, except on the holder's own machine, where a dead process is seen at once.
 * `until` is judged by the database's clock. `fence` grows with each taking.
 */
export async function takeLease(db: Db, name: string): Promise<Lease | null> {
  const holder = `${hostname()}:${process.pid}:${Math.round(performance.timeOrigin)}`;
  const [held] = await db.select().from(leases).where(eq(leases.name, name));
  const isOrphan = held !== undefined && held.holder !== holder && isDead(held.holder);
  const [taken] = await rows<{ fence: number }>(
    db,
    sql`insert into ${leases} as held (name, holder, until, fence)
      values (${name}, ${holder}, now() + ${heldForMs} * interval '1 ms', 1)
      on conflict (name) do update
        set holder = excluded.holder, until = excluded.until, fence = held.fence + 1
        where held.until < now() or (${isOrphan} and held.holder = ${held?.holder ?? ''})
      returning fence`,
  );
  if (!taken) return null;
  const fence = Number(taken.fence);
  const lost = new AbortController();
  const timer = setInterval(() => {
    beat(db, { name, fence, holder }).then(
      (isOurs) => !isOurs && lost.abort(),
      () => undefined,
    );
  }, beatMs);
  timer.unref();
  return {
    name,
    fence,
    signal: lost.signal,
    release: async () => {
      clearInterval(timer);
      await db
        .update(leases)
        .set({ until: new Date(0), holder: '' })
        .where(and(eq(leases.name, name), eq(leases.fence, fence)));
    },
  };
}

/** Throws AppError `refused` inside a transaction of a runner whose lease another has taken since. */
export async function assertFence(tx: Tx, lease: Pick<Lease, 'name' | 'fence'>): Promise<void> {
  const [held] = await tx
    .select({ fence: leases.fence })
    .from(leases)
    .where(eq(leases.name, lease.name))
    .for('share');
  if (held?.fence === lease.fence) return;
  throw new AppError('refused', 'Another run has taken over; this one stopped without writing more.');
}

/**
 * Takes every lease away inside a transaction that rewrites what runs write: waits for saves under way, lets no run
 * begin or save before the transaction ends, and each run that was under way is refused its next write.
 */
export async function endAllRuns(tx: Tx, holder: string): Promise<void> {
  await tx.execute(sql`lock table ${leases} in exclusive mode`);
  await tx.execute(sql`update ${leases} set fence = fence + 1, holder = ${holder}, until = 'epoch'`);
}

async function beat(db: Db, lease: { name: string; fence: number; holder: string }): Promise<boolean> {
  const kept = await rows(
    db,
    sql`update ${leases} set until = now() + ${heldForMs} * interval '1 ms'
      where name = ${lease.name} and fence = ${lease.fence} and holder = ${lease.holder} returning fence`,
  );
  return kept.length > 0;
}

/** Whether a holder ran on this machine and runs no more. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(':');
  if (host !== hostname() || Number(pid) === process.pid) return host === hostname();
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
