import type { Store } from '@/db/engine/types';
import { AppError, sentenceOf } from '@/lib/errors';
import { oneLine } from '@/lib/printable';
import type { Io } from './command';
import { readCommandLine } from './read-command-line';
import { commands } from './table';

const exitCodes = { done: 0, failed: 1, badArguments: 2, refused: 3 } as const;

/**
 * Runs the command that `argv` begins with and gives its exit code. What it throws becomes one sentence on
 * `io.err`: exit 2 for AppError `bad-argument`, 3 for `refused`, 1 for anything else.
 */
export async function runCommand(store: Store, argv: string[], io: Io, table = commands): Promise<number> {
  try {
    const work = readCommandLine(argv, io, table);
    return work ? await work(store, io) : exitCodes.done;
  } catch (error) {
    return complain(error, io);
  }
}

/**
 * Answers what needs no database: the exit code of a command line that asks for help (0, which is then on `io.out`) or
 * is not as it should be (2, with one sentence on `io.err`); null for every other.
 */
export function answerWithoutStore(argv: string[], io: Io, table = commands): number | null {
  try {
    return readCommandLine(argv, io, table) ? null : exitCodes.done;
  } catch (error) {
    return complain(error, io);
  }
}

function complain(error: unknown, io: Io): number {
  io.err(`${oneLine(sentenceOf(error))}\n`);
  if (!(error instanceof AppError)) return exitCodes.failed;
  if (error.code === 'bad-argument') return exitCodes.badArguments;
  return error.code === 'refused' ? exitCodes.refused : exitCodes.failed;
}
