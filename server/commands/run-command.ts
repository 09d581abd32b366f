import type { Store } from '@/db/engine/types';
import { AppError, sentenceOf } from '@/lib/errors';
import type { CommandTable, Io } from './command';
import { commands } from './table';

export const exitCodes = { done: 0, failed: 1, badArguments: 2, refused: 3 } as const;

/**
 * Runs the command that `argv` begins with and gives its exit code. What it throws becomes one sentence on
 * `io.err`: exit 2 for AppError `bad-argument`, 3 for `refused`, 1 for anything else.
 */
export async function runCommand(store: Store, argv: string[], io: Io, table = commands): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = table.get(name);
  if (!command) return refusalOf(argv, io, table) ?? exitCodes.badArguments;
  try {
    return await command(store, rest, io);
  } catch (error) {
    io.err(`${sentenceOf(error)}\n`);
    return exitCodeOf(error);
  }
}

/** Exit 2, with a sentence on `io.err`, where `argv` begins with no command that we know; else null. */
export function refusalOf(argv: string[], io: Io, table: CommandTable = commands): number | null {
  const [name] = argv;
  if (name !== undefined && table.has(name)) return null;
  const asked = name === undefined ? 'No command was given' : `There is no command ${name}`;
  io.err(`${asked}: use one of ${[...table.keys()].join(', ')}.\n`);
  return exitCodes.badArguments;
}

function exitCodeOf(error: unknown): number {
  if (!(error instanceof AppError)) return exitCodes.failed;
  if (error.code === 'bad-argument') return exitCodes.badArguments;
  return error.code === 'refused' ? exitCodes.refused : exitCodes.failed;
}
