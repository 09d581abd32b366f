import type { LegistarApi } from '@/lib/sources/legistar/api';
import type { SourceIssue } from '@/lib/sources/legistar/issues';
import type { MapContext } from '@/lib/sources/legistar/map-context';
import type { FeedCity } from '../cities/find-feed';
import type { Db } from '../engine/types';
import type { Ledger } from '../ledger/ledger';
import type { Pace } from '../ledger/pace';
import type { RunRow } from './run-row';

export type Progress = { phase: string; done: number; total: number | null };

/** What every part of one run shares. */
export type RunContext = {
  /** Fenced by the run's lease, or rehearsing; writes go through it only. */
  db: Db;
  city: FeedCity & { baseUrl: string };
  api: LegistarApi;
  ledger: Ledger;
  map: MapContext & { issues: SourceIssue[] };
  run: RunRow;
  pace: Pace;
  /** Lists that came empty in an earlier run, as `key/list`: empty again, they are believed. */
  emptied: ReadonlySet<string>;
  signal: AbortSignal;
  isRehearsal: boolean;
  onProgress(progress: Progress): void;
};

/** Moves the ledger's clock on: each row is told of at the time it was really seen. */
export function seenNow(context: RunContext): Date {
  context.ledger.now = new Date();
  return context.ledger.now;
}
