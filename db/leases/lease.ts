import { setTimeout as wait } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';
import { leases } from '../schema';
import { isSurelyDead, thisHolder } from './holder';

const heldForMs = 20_000;
const beatMs = 4_000;
/** How far ahead a lease may end that its holder has just prolonged: beyond, the clock was set back since. */
const farthestMs = heldForMs * 3;

/** Who may take a lease away without taking it up, and what that says to the run that held it. */
const ended = {
  restore: 'A backup was restored',
  partition: 'The tables were cut anew',
  remove: 'The city was removed',
} as const;

export type Lease = {
  name: string;
  fence: number;
  /** Aborts where the lease was lost to another runner. */
  signal: AbortSignal;
  release(): Promise<void>;
};

/**
 * The right to be the only runner of `name`, kept alive by a heartbeat until released; null where another holds it.
 * It outlives a crash by twenty seconds, except at the holder's own place, where a dead process is seen at once.
 * `until` is judged by the database's clock; one farther ahead than any heartbeat puts it is none, if no heartbeat comes
 * while we wait for one. `fence` grows with each taking.
 */
export async function takeLease(db: Db, name: string): Promise<Lease | null> {
  const holder = thisHolder();
  const held = await heldNow(db, name);
  const isOrphan = held !== null && held.holder !== holder && isSurelyDead(held.holder);
  const isLeftAhead = held?.isFarAhead === true && !(await beats(db, name, held.until));
  const [taken] = await rows<{ fence: number }>(
    db,
    sql`insert into ${leases} as held (name, holder, until, fence)
      values (${name}, ${holder}, now() + ${heldForMs} * interval '1 ms', 1)
      on conflict (name) do update
        set holder = excluded.holder, until = excluded.until, fence = held.fence + 1
        where held.until < now() or (${isOrphan} and held.holder = ${held?.holder ?? ''})
          or (${isLeftAhead} and held.until::text = ${held?.until ?? ''})
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
    .select({ fence: leases.fence, holder: leases.holder })
    .from(leases)
    .where(eq(leases.name, lease.name))
    .for('share');
  if (held?.fence === lease.fence) return;
  const [, why = 'Another run has taken over'] =
    Object.entries(ended).find(([by]) => by === held?.holder) ?? [];
  throw new AppError('refused', `${why}; this one stopped without writing more.`);
}

/**
 * Takes every lease away inside a transaction that rewrites what runs write: waits for saves under way, lets no run
 * begin or save before the transaction ends, and each run that was under way is refused its next write.
 */
export async function endAllRuns(tx: Tx, holder: keyof typeof ended): Promise<void> {
  await tx.execute(sql`lock table ${leases} in exclusive mode`);
  await tx.execute(sql`update ${leases} set fence = fence + 1, holder = ${holder}, until = 'epoch'`);
}

/**
 * Takes one lease away inside a transaction: whoever holds it is refused its next write, and whoever takes it while the
 * transaction goes on waits for its end.
 */
export async function endRun(tx: Tx, name: string, holder: keyof typeof ended): Promise<void> {
  await tx.execute(sql`insert into ${leases} as held (name, holder, until, fence)
    values (${name}, ${holder}, 'epoch', 1)
    on conflict (name) do update set fence = held.fence + 1, holder = ${holder}, until = 'epoch'`);
}

async function beat(db: Db, lease: { name: string; fence: number; holder: string }): Promise<boolean> {
  const kept = await rows(
    db,
    sql`update ${leases} set until = now() + ${heldForMs} * interval '1 ms'
      where name = ${lease.name} and fence = ${lease.fence} and holder = ${lease.holder} returning fence`,
  );
  return kept.length > 0;
}

type Held = { holder: string; until: string; isFarAhead: boolean };

async function heldNow(db: Db, name: string): Promise<Held | null> {
  const [held] = await rows<Held>(
    db,
    sql`select ${leases.holder} as holder, ${leases.until}::text as until,
        ${leases.until} > now() + ${farthestMs} * interval '1 ms' as "isFarAhead"
      from ${leases} where ${leases.name} = ${name}`,
  );
  return held ?? null;
}

/** Whether a holder that lives prolongs its lease, for which it is given half as long again as it takes. */
async function beats(db: Db, name: string, until: string): Promise<boolean> {
  await wait(beatMs * 1.5);
  return (await heldNow(db, name))?.until !== until;
}
