import { Command } from 'commander';
import { findFeed } from '@/db/cities/find-feed';
import type { Store } from '@/db/engine/types';
import type { RunReport } from '@/db/sync/run';
import { runSync } from '@/db/sync/run';
import { AppError } from '@/lib/errors';
import { escapedJson, oneLine } from '@/lib/printable';
import { counted } from '@/lib/words/english';
import type { DescribeCommand, Io } from './command';
import { cityFlag } from './flags';
import { requiredCity } from './required-city';

const codes = { done: 0, failed: 1, interrupted: 1, refused: 3 } as const;
const barWidth = 24;

type Flags = { city?: string; full?: boolean; dryRun?: boolean; acceptRemovals?: boolean; json?: boolean };

/** `sync --city SLUG`: one run of one city. Exit 0 done, 1 failed, 2 arguments, 3 refused. */
export const sync: DescribeCommand = (handOver) =>
  new Command('sync')
    .description('Read what is new in a city, as the server does by itself.')
    .addOption(cityFlag())
    .option('--full', 'read the whole source again')
    .option('--dry-run', 'tell what would change, and store nothing')
    .option('--accept-removals', 'believe a source that lists far less than before')
    .option('--json', 'print the report as one line of JSON')
    .action((flags: Flags) => handOver((store, io) => syncOnce(store, flags, io)));

async function syncOnce(store: Store, flags: Flags, io: Io): Promise<number> {
  const { slug } = await requiredCity(store.db, flags.city);
  const city = await findFeed(store.db, slug);
  if (!city) throw new AppError('not-found', `The city ${slug} was removed meanwhile.`);

  let shown = 0;
  const begun = performance.now();
  const report = await runSync(store.db, city, {
    full: flags.full,
    isRehearsal: flags.dryRun,
    acceptsRemovals: flags.acceptRemovals,
    signal: io.signal,
    onProgress: ({ phase, done, total }) => {
      if (flags.json || performance.now() - shown < 200) return;
      shown = performance.now();
      io.show(`${bar(done, total)} ${phase}, ${done}${total ? ` of ${total}` : ''}`);
    },
  }).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'refused')) throw error;
    const mode = flags.full ? 'full' : 'incremental';
    return notBegun({ city: slug, mode, error: error.message, durationMs: performance.now() - begun });
  });
  if (shown > 0) io.show('');
  const { error, ...line } = report;
  const name = oneLine(city.name);
  if (error) io.err(`The sync of ${name} ${words[report.outcome]}: ${oneLine(error)}\n`);
  io.out(flags.json ? `${escapedJson(JSON.stringify(line))}\n` : `${sentence(name, report, flags.dryRun)}\n`);
  return codes[report.outcome];
}

/** The report of a run that was let do nothing, since another holds the city's lease. */
function notBegun(of: Pick<RunReport, 'city' | 'mode' | 'error' | 'durationMs'>): RunReport {
  const { city, mode, durationMs, error } = of;
  const counts = { requests: 0, seen: 0, written: 0, changes: 0, removedMarked: 0, issues: 0 };
  return { city, mode, ...counts, durationMs: Math.round(durationMs), outcome: 'refused', error };
}

const words = {
  done: 'is done',
  failed: 'failed, and the next run goes on from here',
  interrupted: 'was stopped, and the next run goes on from here',
  refused: 'was refused',
} as const;

function sentence(name: string, report: RunReport, isRehearsal = false): string {
  const seconds = (report.durationMs / 1000).toFixed(1);
  const outcome =
    isRehearsal && report.outcome === 'done' ? 'was rehearsed, with nothing stored' : words[report.outcome];
  return (
    `The ${report.mode} sync of ${name} ${outcome}: ${counted(report.requests, 'request')}, ` +
    `${counted(report.seen, 'record')} read, ${counted(report.written, 'row')} written, ${counted(report.changes, 'change')}, ` +
    `${report.removedMarked} marked as no longer listed, ${counted(report.issues, 'issue')}, ${seconds} s.`
  );
}

function bar(done: number, total: number | null): string {
  if (!total) return '[working]';
  const full = Math.round(Math.min(done / total, 1) * barWidth);
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}]`;
}
