import { sql } from 'drizzle-orm';
import { type Db, rows } from '../client';
import type { FaultPoints, Way } from './fault-points';

type Trial = {
  prepare(): Promise<unknown>;
  /** What is cut off. */
  run(): Promise<unknown>;
  /** Looks at what is left, lets the next run follow, and looks again. */
  verify(at: number): Promise<unknown>;
};

/**
 * Cuts `run` off at its first write, then afresh at its next, `step` writes on each time, until one comes to its end
 * uncut. Gives how many were cut off.
 */
export async function everyWrite(points: FaultPoints, way: Way, trial: Trial, step = 1): Promise<number> {
  for (let at = 1, cut = 0; ; at += step, cut += 1) {
    await trial.prepare();
    points.arm(at, way);
    await trial.run().catch(() => undefined);
    const isUncut = points.disarm() < at;
    await trial.verify(at);
    if (isUncut) return cut;
  }
}

/** Leaves the leases of this process to be found as those of one that died: the next run is in the same process. */
export async function orphanLeases(db: Db): Promise<void> {
  await rows(
    db,
    sql`update leases set holder = regexp_replace(holder, ':[0-9]+$', ':0') where holder <> '' returning name`,
  );
}
