import { backup } from './backup';
import { city } from './city';
import type { CommandTable } from './command';
import { figures } from './figures';
import { migrate } from './migrate';
import { partition } from './partition';
import { reports } from './reports';
import { restore } from './restore';
import { stateHash } from './state-hash';
import { statusAudit } from './status-audit';
import { sync } from './sync';
import { worker } from './worker';

export const commands: CommandTable = [
  migrate,
  stateHash,
  backup,
  restore,
  city,
  sync,
  worker,
  statusAudit,
  figures,
  partition,
  reports,
];

/** Those that must find an empty database empty: before any other the embedded record is loaded into one. */
export const commandsOnBareDatabase: ReadonlySet<string> = new Set(['restore']);
