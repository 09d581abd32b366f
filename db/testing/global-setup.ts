import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { extensions, storeOn } from '../engine/embedded/open';
import { openPostgres } from '../engine/postgres';
import { startCluster } from './cluster';
import { createDatabase } from './create-database';

declare module 'vitest' {
  export interface ProvidedContext {
    embeddedDump: string;
    postgres: { url: string; template: string } | null;
  }
}

const template = 'passage_template';

/** Makes one migrated database of each engine, from which every test file gets its copy. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'passage-test-'));
  const dump = join(dir, 'migrated.tar');
  await writeFile(dump, await migratedDump());
  project.provide('embeddedDump', dump);

  const cluster = startCluster();
  if (typeof cluster === 'string') {
    console.warn(`\n  SKIPPED: every test on PostgreSQL, because ${cluster}.\n`);
    project.provide('postgres', null);
    return () => rmSync(dir, { recursive: true, force: true });
  }
  await createDatabase(cluster.urlOf('postgres'), template);
  const migrated = await openPostgres(cluster.urlOf(template), { max: 1, statementTimeoutMs: 0 });
  await migrated.close();
  project.provide('postgres', { url: cluster.urlOf('postgres'), template });
  return () => {
    cluster.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}

async function migratedDump(): Promise<Buffer> {
  const engine = await PGlite.create({ extensions });
  const store = await storeOn(engine);
  const dump = await engine.dumpDataDir('none');
  await store.close();
  return Buffer.from(await dump.arrayBuffer());
}
