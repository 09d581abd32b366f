import { join } from 'node:path';
import { inject } from 'vitest';
import { openEmbedded } from '../engine/embedded/open';
import { openPostgres } from '../engine/postgres';
import type { Store } from '../engine/types';
import { createDatabase } from '../testing/create-database';
import { type Finished, type Running, start } from '../testing/processes';
import { temporaryFolder } from '../testing/temporary-folder';

const runner = join('server', 'run.mjs');
let made = 0;

export const engines = ['embedded', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** An empty database of an engine that real processes work on. */
export type Place = {
  settings: Record<string, string>;
  /** Opens it in this process; close it before the next command. */
  open(): Promise<Store>;
  begin(...args: string[]): Running;
  run(...args: string[]): Promise<Finished>;
};

/** A new place; null where the engine is not to be had. It ends with the test. */
export async function newPlace(engine: Engine, more: Record<string, string> = {}): Promise<Place | null> {
  const place = engine === 'embedded' ? embedded() : await postgres();
  return place && placeOf({ ...place.settings, ...more }, place.open);
}

/** The place that these settings name. */
export function placeOf(settings: Record<string, string>, open: () => Promise<Store>): Place {
  const begin = (...args: string[]) => start(runner, args, settings);
  return { settings, open, begin, run: (...args) => begin(...args).finished };
}

function embedded() {
  const dataDir = join(temporaryFolder(), 'data');
  return { settings: { DATA_DIR: dataDir }, open: () => openEmbedded(dataDir) };
}

async function postgres() {
  const server = inject('postgres');
  if (!server) return null;
  made += 1;
  const url = await createDatabase(server.url, `place_${process.pid}_${made}`);
  return {
    settings: { DATABASE_URL: url },
    open: () => openPostgres(url, { max: 2, statementTimeoutMs: 0 }),
  };
}

/** The arguments by which the tiny source is added as a city. */
export function addTiny(baseUrl: string, slug = 'tiny'): string[] {
  const named = ['--slug', slug, '--name', 'Tiny', '--client', 'tiny', '--time-zone', 'America/Chicago'];
  return ['city', 'add', ...named, '--url', baseUrl, '--rate', '0', '--concurrency', '4', '--allow-private'];
}
