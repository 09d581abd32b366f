import type { Command } from 'commander';
import type { Store } from '@/db/engine/types';

/**
 * What a command hears and says: it may run in another process than the caller's. The caller takes out what a terminal
 * would heed; that a name stays on its line is the command's own care (`oneLine`).
 */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Progress in place of what was shown last, nothing to take that away: only a terminal shows it. */
  show(text: string): void;
  signal: AbortSignal;
};

/** What a command line asks for, in whichever process owns the database: it speaks through `io` only, heeds `io.signal`, gives the exit code. */
export type Work = (store: Store, io: Io) => Promise<number>;

/** Describes a command anew, since commander keeps in it what it has read; its action hands over the work. */
export type DescribeCommand = (handOver: (work: Work) => void) => Command;

export type CommandTable = readonly DescribeCommand[];
