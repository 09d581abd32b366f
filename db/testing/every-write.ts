import { sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import type { FaultPoints, Way } from './fault-points';

type Trial = {
  prepare(): Promise<unknown>;
  /** What is cut off. */
  run(): Promise<unknown>;
  /** Looks at what is left, lets the next run follow, and looks again. */
  verify(at: number): Promise<unknown>;
};

/** A pool may hand out the connection that the run before died on before it has heard of its end. */
const STRAYS_MOST = 5;

/**
 * Cuts `run` off at its first write, then afresh at its next, `step` writes on each time, until one comes to its end
 * uncut. Gives how many were cut off. A run that fails of something else is tried again, a few times.
 */
export async function everyWrite(points: FaultPoints, way: Way, trial: Trial, step = 1): Promise<number> {
  for (let at = 1, cut = 0, strays = 0; ; ) {
    await trial.prepare();
    points.arm(at, way);
    const failure = await trial.run().then(
      () => null,
      (error: unknown) => error,
    );
    const isCut = points.disarm() >= at;
    await trial.verify(at);
    if (isCut) {
      at += step;
      cut += 1;
    } else if (failure === null) return cut;
    else if (++strays > STRAYS_MOST) throw failure;
  }
}

/** Leaves the leases of this process to be found as those of one that died: the next run is in the same process. */
export async function orphanLeases(db: Db): Promise<void> {
  await rows(
    db,
    sql`update leases set holder = regexp_replace(holder, ',[0-9]+\\]$', ',0]') where holder <> '' returning name`,
  );
}
