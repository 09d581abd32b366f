import type { Store } from '@/db/engine/types';

/** What a command hears and says: it may run in another process than the caller's. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Progress that the next text may paint over: only a terminal shows it. */
  show(text: string): void;
  signal: AbortSignal;
};

/** Runs in whichever process owns the database: it speaks through `io` only, heeds `io.signal`, gives the exit code. */
export type Command = (store: Store, argv: string[], io: Io) => Promise<number>;

export type CommandTable = ReadonlyMap<string, Command>;
