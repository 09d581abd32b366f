import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readBackup } from '../backup/read-backup';
import { writeBackup } from '../backup/write-backup';
import { openEmbedded } from '../engine/embedded/open';
import { openPostgres } from '../engine/postgres';
import { loadRecord } from '../record/load';
import { startCluster } from '../testing/cluster';
import { temporaryFolder } from '../testing/temporary-folder';
import { type Place, placeOf } from './places';

const places = 20;

/** Where one engine keeps its files; `fresh` puts back what was there before any damage. */
type Files = { place: Place; folder: string; start(): void; fresh(): void };

const engines = {
  embedded: (): Files => {
    const folder = temporaryFolder();
    const [whole, dataDir] = [join(folder, 'whole'), join(folder, 'data')];
    const place = placeOf({ DATA_DIR: dataDir }, () => openEmbedded(dataDir));
    const fresh = () => {
      if (!existsSync(whole)) cpSync(dataDir, whole, { recursive: true });
      rmSync(dataDir, { recursive: true, force: true });
      cpSync(whole, dataDir, { recursive: true });
    };
    return { place, folder: join(dataDir, 'pg'), fresh, start: () => undefined };
  },
  postgres: (): Files => {
    const cluster = startCluster();
    if (typeof cluster === 'string') throw new Error(cluster);
    onTestFinished(() => cluster.stop());
    const url = cluster.urlOf('postgres');
    const place = placeOf({ DATABASE_URL: url }, () => openPostgres(url, { max: 1, statementTimeoutMs: 0 }));
    const whole = join(temporaryFolder(), 'whole');
    const copy = (from: string, to: string) => spawnSync('cp', ['-a', from, to]);
    const fresh = () => {
      if (cluster.isRunning()) cluster.pause();
      if (!existsSync(whole)) copy(cluster.dataDir, whole);
      rmSync(cluster.dataDir, { recursive: true, force: true });
      copy(whole, cluster.dataDir);
    };
    return { place, folder: cluster.dataDir, fresh, start: cluster.resume };
  },
};

type Outcome = 'told' | 'silent-but-same' | 'wrong' | 'hung';

test.each(['embedded', 'postgres'] as const)(
  'row 20: damage to the files is told, never served: %s',
  async (engine) => {
    const { place, folder, start, fresh } = engines[engine]();
    const backups = temporaryFolder();
    const good = join(backups, 'good');
    const store = await place.open();
    await loadRecord(store.db);
    await writeBackup(store.db, good);
    await store.close();
    const wanted = await rowsIn(good);

    const look = async (): Promise<Outcome> => {
      const file = join(backups, 'trial');
      try {
        start();
      } catch {
        return 'told';
      }
      const { child, finished } = place.begin('backup', file);
      const ended = await Promise.race([finished, wait(30_000, null)]);
      if (!ended) {
        child.kill('SIGKILL');
        await finished;
        return 'hung';
      }
      if (ended.code !== 0) {
        expect(ended.err).toMatch(/invalid page|checksum|damaged|could not|unexpected/i);
        return 'told';
      }
      return (await rowsIn(file)).join() === wanted.join() ? 'silent-but-same' : 'wrong';
    };
    const seen: Partial<Record<Outcome, number>> = {};
    for (let nth = 0; nth < places; nth += 1) {
      fresh();
      flipByte(folder, nth);
      const found = await look();
      seen[found] = (seen[found] ?? 0) + 1;
    }
    fresh();
    const [log = ''] = readdirSync(join(folder, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
    truncateSync(join(folder, 'pg_wal', log), 4096);
    const truncated = await look();

    const begun = performance.now();
    const elsewhere = placeOf({ DATA_DIR: join(temporaryFolder(), 'data') }, place.open);
    expect(await elsewhere.run('restore', good)).toMatchObject({ code: 0, err: '' });
    const took = Math.round(performance.now() - begun);
    console.log(
      `row 20 ${engine}: one bit flipped in ${places} places: ${JSON.stringify(seen)}; log cut short: ${truncated}; restored elsewhere in ${took} ms`,
    );
    expect(seen.wrong ?? 0).toBe(0);
    expect(seen.hung ?? 0).toBe(0);
    expect(seen.told ?? 0).toBeGreaterThan(0);
    expect(truncated).toBe('told');
  },
  600_000,
);

async function rowsIn(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const part of readBackup(file)) if (part.is === 'row') lines.push(part.line);
  return lines;
}

/** Flips a bit of one byte in a table or index of ours, elsewhere for each `nth`, the same in each run of the test. */
function flipByte(folder: string, nth: number) {
  const base = join(folder, 'base');
  const files = readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => Number(/\/(\d+)$/.exec(name)?.[1] ?? 0) >= 16_384)
    .map((name) => join(base, name))
    .filter((path) => statSync(path).size > 8192)
    .sort((a, b) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1));
  const path = files[nth % files.length];
  if (!path) throw new Error('There is no table to damage.');
  const at = (nth * 7_919 + 24) % statSync(path).size;
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 0x10;
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}
