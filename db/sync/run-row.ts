import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SideList } from '@/lib/sources/legistar/api';
import type { Db } from '../engine/types';
import { syncRuns } from '../schema';
import type { Actor } from '../schema/actor';

/** Of each list: how many matters were asked for it, and whether one of them had any row. */
export type SideLists = Partial<Record<SideList, { asked: number; isUsed: boolean }>>;

export type Mode = 'full' | 'incremental';
export type Outcome = 'done' | 'failed' | 'refused' | 'interrupted';

/** How far a city's reading came; each run goes on from the last one's. */
export type Checkpoint = {
  /** A full reading that is not finished: when it began and the last page it finished. */
  full: { startedAt: string; phase: 'side-lists' | 'events' | 'matters' | 'changes'; after: number } | null;
  /** The latest change stamps the source ever showed us, by its own clock; null before any. */
  watermark: { matters: string | null; events: string | null };
  /** Where the slow reading of the whole lists goes on. */
  listing: { matters: number; events: number };
  /** What is known of the lists that many cities leave empty; absent before the first look. */
  sideLists?: SideLists;
  /** Only of a run that was let mark more than a tenth as gone: how many it marked. */
  acceptedRemovals?: { matters: number; events: number } | undefined;
};

export type Counts = {
  seen: number;
  written: number;
  changes: number;
  removedMarked: number;
  issues: number;
};

export type RunRow = {
  id: number;
  mode: Mode;
  startedAt: Date;
  counts: Counts;
  checkpoint: Checkpoint;
};

const beginning: Checkpoint = {
  full: null,
  watermark: { matters: null, events: null },
  listing: { matters: 0, events: 0 },
};

/** Where the last run of a city left off; the beginning for a city never read. */
export async function lastCheckpoint(db: Db, cityId: number): Promise<Checkpoint> {
  const [last] = await db
    .select({ checkpoint: syncRuns.checkpoint })
    .from(syncRuns)
    .where(and(eq(syncRuns.cityId, cityId), isNotNull(syncRuns.checkpoint)))
    .orderBy(desc(syncRuns.id))
    .limit(1);
  return structuredClone((last?.checkpoint as Checkpoint | undefined) ?? beginning);
}

/** Whether a full reading of the city was ever finished. */
export async function hasFullSuccess(db: Db, cityId: number): Promise<boolean> {
  const done = and(eq(syncRuns.cityId, cityId), eq(syncRuns.mode, 'full'), eq(syncRuns.outcome, 'done'));
  return (await db.$count(syncRuns, done)) > 0;
}

/** A new run's row; runs of the city that are still said to run were cut off, and are put down as such. */
export async function startRun(
  db: Db,
  cityId: number,
  mode: Mode,
  actor: Actor,
  checkpoint: Checkpoint,
): Promise<RunRow> {
  const startedAt = new Date();
  await db
    .update(syncRuns)
    .set({ outcome: 'interrupted', finishedAt: startedAt })
    .where(and(eq(syncRuns.cityId, cityId), eq(syncRuns.outcome, 'running')));
  const begun = { outcome: 'running', startedAt, heartbeatAt: startedAt, checkpoint } as const;
  const row = { cityId, mode, actor: actor.kind, actorId: actor.id, ...begun };
  const [started] = await db.insert(syncRuns).values(row).returning({ id: syncRuns.id });
  if (!started) throw new Error('The run could not be started.');
  const counts = { seen: 0, written: 0, changes: 0, removedMarked: 0, issues: 0 };
  return { id: started.id, mode, startedAt, counts, checkpoint };
}

/** Stores how far a run has come, and at its end how it ended. */
export async function saveRun(
  db: Db,
  cityId: number,
  run: RunRow,
  requests: number,
  end?: { outcome: Outcome; error: string | null },
): Promise<void> {
  const now = new Date();
  const ended = end ? { ...end, finishedAt: now } : {};
  const set = { ...run.counts, requests, checkpoint: run.checkpoint, heartbeatAt: now, ...ended };
  await db
    .update(syncRuns)
    .set(set)
    .where(and(eq(syncRuns.cityId, cityId), eq(syncRuns.id, run.id), sql`outcome = 'running'`));
}
