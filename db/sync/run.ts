import { cityDay } from '@/lib/dates/city-day';
import { legistarToken } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { legistarApi } from '@/lib/sources/legistar/api';
import { mapContext } from '@/lib/sources/legistar/map-context';
import { type FeedCity, findFeed } from '../cities/find-feed';
import type { Db } from '../engine/types';
import { areFiguresStale, rebuildFigures } from '../figures/rebuild';
import { fenced, rehearsed } from '../leases/fenced';
import { type Lease, takeLease } from '../leases/lease';
import { openLedger } from '../ledger/ledger';
import { Pace } from '../ledger/pace';
import type { Actor } from '../schema/actor';
import type { Progress, RunContext } from './context';
import { failureWords, publicFailureWords } from './failure-words';
import { runFull } from './full';
import { runIncremental } from './incremental';
import { emptiedLists } from './note-issues';
import {
  type Counts,
  hasFullSuccess,
  lastCheckpoint,
  type Mode,
  type Outcome,
  type RunRow,
  saveRun,
  startRun,
} from './run-row';

/** Requests of a run that finds nothing changed; what its windows leave goes to the sweep. */
const budget = 58;
const saveEveryMs = 1_000;

export type RunReport = Counts & {
  city: string;
  mode: Mode;
  requests: number;
  durationMs: number;
  outcome: Outcome;
  error: string | null;
};

export type RunOptions = {
  full?: boolean;
  isRehearsal?: boolean;
  /** Someone looked and says that the source really removed more than a tenth: this one run may mark it. */
  acceptsRemovals?: boolean;
  signal?: AbortSignal;
  /** First wait before a request is tried again, for tests. */
  backoffMs?: number;
  onProgress?: (progress: Progress) => void;
};

/**
 * One sync run of a city. The first run of a city, and one that goes on where a full run was cut off, is full
 * whatever was asked. A run that fails says so in its report, with what to do, and in its row, for every reader, and
 * leaves the last good state.
 * Throws AppError `refused` where another run of the city is under way or the city is followed no longer, `bad-argument` for a city without a feed.
 */
export async function runSync(db: Db, city: FeedCity, options: RunOptions = {}): Promise<RunReport> {
  const { baseUrl } = city;
  if (city.feed !== 'legistar' || baseUrl === null) {
    throw new AppError('bad-argument', `${city.name} is not fed by Legistar: it has nothing to sync with.`);
  }
  const lease = await takeLease(db, `sync:${city.slug}`);
  if (!lease)
    throw new AppError('refused', `Another sync of ${city.name} is under way; this one did nothing.`);
  try {
    await requireFollowed(db, city);
    return await runHeld(db, { ...city, baseUrl }, lease, options);
  } finally {
    await lease.release();
  }
}

/** It may have been removed, or its slug given to another source, since the caller read of it. */
async function requireFollowed(db: Db, { id, slug, name, client, baseUrl }: FeedCity) {
  const now = await findFeed(db, slug);
  if (now?.id === id && now.client === client && now.baseUrl === baseUrl) return;
  throw new AppError('refused', `${name} is no longer read from ${baseUrl}; this sync did nothing.`);
}

async function runHeld(
  db: Db,
  city: RunContext['city'],
  lease: Lease,
  options: RunOptions,
): Promise<RunReport> {
  const begun = performance.now();
  const isRehearsal = options.isRehearsal ?? false;
  const checkpoint = await lastCheckpoint(db, city.id);
  checkpoint.acceptedRemovals = options.acceptsRemovals ? { matters: 0, events: 0 } : undefined;
  const isFull = options.full || checkpoint.full !== null || !(await hasFullSuccess(db, city.id));
  const mode = isFull ? 'full' : 'incremental';
  const run = isRehearsal
    ? rehearsal(mode, checkpoint)
    : await startRun(db, city.id, mode, actorOf(city), checkpoint);
  const signal = AbortSignal.any([lease.signal, ...(options.signal ? [options.signal] : [])]);
  const api = openApi(city, signal, options.backoffMs);
  let requests = () => 0;
  let end: { outcome: Outcome; error: string | null } = { outcome: 'done', error: null };
  let told: string | null = null;
  try {
    const source = api();
    requests = () => source.counts.requests;
    const context = await openContext(db, { city, lease, run, signal, isRehearsal, api: source, options });
    const saver = isRehearsal
      ? undefined
      : setInterval(() => void save().catch(() => undefined), saveEveryMs);
    const save = () => saveRun(db, city.id, run, requests());
    try {
      await (isFull ? runFull(context) : runIncremental(context, budget));
      if (!isRehearsal && (await areFiguresStale(db, city.id))) await rebuildFigures(context.db, city.id);
    } finally {
      clearInterval(saver);
      await source.close();
    }
  } catch (error) {
    end = { outcome: outcomeOf(error, signal), error: failureWords(error, city) };
    told = publicFailureWords(error);
  }
  if (!isRehearsal) await saveRun(db, city.id, run, requests(), { ...end, error: told });
  const durationMs = Math.round(performance.now() - begun);
  return { city: city.slug, mode, requests: requests(), ...run.counts, durationMs, ...end };
}

function openApi(city: RunContext['city'], signal: AbortSignal, backoffMs?: number) {
  return () =>
    legistarApi({
      baseUrl: city.baseUrl,
      token: legistarToken(city.slug),
      rate: city.requestsPerSecond,
      concurrency: city.concurrency,
      allowPrivate: city.allowPrivate,
      backoffMs,
      signal,
    });
}

type Opening = Pick<RunContext, 'city' | 'run' | 'signal' | 'isRehearsal' | 'api'> & {
  lease: Lease;
  options: RunOptions;
};

async function openContext(db: Db, { lease, options, ...shared }: Opening): Promise<RunContext> {
  const { city, run, isRehearsal } = shared;
  const guarded = isRehearsal ? rehearsed(db) : fenced(db, lease);
  const now = new Date();
  const runId = isRehearsal ? null : run.id;
  const today = cityDay(city.timeZone, now);
  const ledger = await openLedger(guarded, { cityId: city.id, actor: actorOf(city), runId, now, today });
  if (isRehearsal)
    for (const names of [ledger.people, ledger.bodies, ledger.sources]) names.set = () => undefined;
  return {
    ...shared,
    db: guarded,
    ledger,
    map: mapContext(city.process, city.baseUrl),
    pace: new Pace(),
    emptied: await emptiedLists(db, city.id),
    onProgress: options.onProgress ?? (() => undefined),
  };
}

/** The source that a city is read from, by its client there. */
function actorOf({ client }: FeedCity): Actor {
  return { kind: 'source', id: client };
}

function rehearsal(mode: Mode, checkpoint: RunRow['checkpoint']): RunRow {
  const counts = { seen: 0, written: 0, changes: 0, removedMarked: 0, issues: 0 };
  return { id: 0, mode, startedAt: new Date(), counts, checkpoint };
}

function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof AppError && error.code === 'refused') return 'refused';
  return signal.aborted ? 'interrupted' : 'failed';
}
