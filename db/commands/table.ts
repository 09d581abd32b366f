import type { Store } from '../client';
import type { Io } from '../embedded/control-server';
import { migrate } from './migrate';
import { stateHash } from './state-hash';

/** Runs in whichever process owns the database: it speaks through `io` only, heeds `io.signal`, gives the exit code. */
export type Command = (store: Store, argv: string[], io: Io) => Promise<number>;

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['migrate', migrate],
  ['state-hash', stateHash],
]);

/** Those that must find an empty database empty: before any other the embedded record is loaded into one. */
export const commandsOnBareDatabase: ReadonlySet<string> = new Set(['restore']);
