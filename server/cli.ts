import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '@/db/engine/store';
import type { Store } from '@/db/engine/types';
import { loadIntoEmpty } from '@/db/record/load-into-empty';
import { readEnv } from '@/lib/env';
import { AppError, sentenceOf } from '@/lib/errors';
import { oneLine } from '@/lib/printable';
import type { CommandTable, Io } from './commands/command';
import { answerWithoutStore, runCommand } from './commands/run-command';
import { commands, commandsOnBareDatabase } from './commands/table';
import { callControl } from './control/client';
import { serveControl } from './control/server';
import { lostOutput, surviveFullOutputs } from './outputs';
import { terminalIo } from './terminal';
import { endings } from './told-to-end';

const patienceMs = 120_000;
const pauseMs = 150;

/**
 * Runs one command and gives its exit code; what it says goes to this process's outputs. Embedded, it runs inside
 * the owner of the data directory where there is one, else here; commands that race for the directory queue, except
 * that a sync, which may last for hours, takes others in while it runs.
 */
export async function runCli(argv: string[], table = commands): Promise<number> {
  surviveFullOutputs();
  const abort = new AbortController();
  for (const name of endings) process.once(name, () => abort.abort());
  // Of a process of ours that waits for this one: a channel alone keeps nothing alive.
  process.once('disconnect', () => abort.abort());
  process.channel?.unref();
  const io = terminalIo(abort.signal);
  try {
    const code = answerWithoutStore(argv, io, table) ?? (await runSomewhere(argv, io, table));
    const lost = await lostOutput();
    if (lost === null) return code;
    io.err(`Not all could be written to standard output: ${lost}\n`);
    return code === 0 ? 1 : code;
  } catch (error) {
    io.err(`${oneLine(sentenceOf(error))}\n`);
    return 1;
  }
}

async function runSomewhere(argv: string[], io: Io, table: CommandTable): Promise<number> {
  const env = readEnv();
  for (const begun = performance.now(); ; ) {
    const code = env.DATABASE_URL ? null : await callControl(env.DATA_DIR, argv, io);
    if (code !== null) return code;
    try {
      return await runHere(await openStore(), argv, io, table);
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === 'in-use';
      if (!isTaken || io.signal.aborted || performance.now() - begun > patienceMs) throw error;
    }
    await wait(pauseMs);
  }
}

async function runHere(store: Store, argv: string[], io: Io, table: CommandTable): Promise<number> {
  try {
    if (!commandsOnBareDatabase.has(argv[0] ?? '')) {
      const { wasEmpty } = await loadIntoEmpty(store);
      if (wasEmpty && argv[0] === 'backup') io.err(firstLoad());
    }
    const isLong = store.engine === 'embedded' && argv[0] === 'sync';
    return await (isLong ? runAsOwner(store, argv, io, table) : runCommand(store, argv, io, table));
  } finally {
    await store.close();
  }
}

/** Who backs up what was only just made looks into the wrong place. */
function firstLoad(): string {
  const { DATABASE_URL, DATA_DIR } = readEnv();
  const place = DATABASE_URL ? 'The database of DATABASE_URL' : `DATA_DIR (${resolve(DATA_DIR)})`;
  return `${place} was empty: the record that comes with Passage was loaded there, and nothing else is backed up.\n`;
}

async function runAsOwner(store: Store, argv: string[], io: Io, table: CommandTable): Promise<number> {
  const stop = await serveControl(readEnv().DATA_DIR, (other, theirs) =>
    runCommand(store, other, theirs, table),
  );
  try {
    return await runCommand(store, argv, io, table);
  } finally {
    await stop({ letsFinish: !io.signal.aborted });
  }
}
