import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../engine/embedded/open';
import { openPostgres } from '../engine/postgres';
import { rows } from '../engine/rows';
import { startCluster } from '../testing/cluster';
import { checkInvariants } from '../testing/invariants';
import { startTinySource, type TinySource } from '../testing/sources/tiny-source';
import { temporaryFolder } from '../testing/temporary-folder';
import { addTiny, engines, newPlace, type Place, placeOf } from './places';

const megabyte = 1 << 20;

/** A disk of this many MB that ends with the test; null where this user may not mount one. */
function smallDisk(megabytes: number): string | null {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', disk]);
  if (status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  return disk;
}

/** Fills a disk but for `left` bytes; gives what frees it again. */
function fill(disk: string, left: number): () => void {
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return () => rmSync(ballast);
}

type OnDisk = Place & { revive(): void };

function onDisk(disk: string): OnDisk {
  return {
    ...placeOf({ DATA_DIR: join(disk, 'data') }, () => openEmbedded(join(disk, 'data'))),
    revive: () => undefined,
  };
}

/** A server whose disk is full may end itself rather than lose a write; an operator starts it again. */
function clusterOn(disk: string): OnDisk {
  const cluster = startCluster(disk);
  if (typeof cluster === 'string') throw new Error(cluster);
  onTestFinished(() => cluster.stop());
  const url = cluster.urlOf('postgres');
  const place = placeOf({ DATABASE_URL: url }, () => openPostgres(url, { max: 2, statementTimeoutMs: 0 }));
  const revive = () => {
    if (!cluster.isRunning()) cluster.resume();
  };
  return { ...place, revive };
}

const sync = ['sync', '--city', 'tiny', '--json'];

test.for(engines)(
  'row 17: a full disk fails the sync with one sentence, and it recovers: %s',
  { timeout: 300_000 },
  async (engine, { skip }) => {
    const disk = smallDisk(engine === 'embedded' ? 128 : 256);
    if (!disk) return skip('only root may mount a small disk');
    const place = engine === 'embedded' ? onDisk(disk) : clusterOn(disk);
    const source = await startTinySource(20);
    onTestFinished(() => source.stop());
    expect(await place.run(...addTiny(source.baseUrl))).toMatchObject({ code: 0, err: '' });
    expect(await place.run(...sync)).toMatchObject({ code: 0, err: '' });
    const before = await place.run('state-hash', '--city', 'tiny');
    withTexts(source, 200_000);

    const free = fill(disk, megabyte / 4);
    const failed = await place.run(...sync);
    expect(failed.code).not.toBe(0);
    expect(failed.err).toMatch(/^[A-Z][^\n]{1,400}\.\n$/);
    place.revive();
    const full = await place.run('state-hash', '--city', 'tiny');
    expect(full).toMatchObject({ code: 0, err: '' });
    free();
    place.revive();
    const after = await place.run('state-hash', '--city', 'tiny');
    expect(after).toMatchObject({ code: 0, err: '', out: full.out });
    const store = await place.open();
    expect(await checkInvariants(store.db)).toEqual([]);
    await store.close();
    const healed = await place.run(...sync);
    expect(healed).toMatchObject({ code: 0, err: '' });
    console.log(
      `row 17 ${engine}: disk full: exit ${failed.code} "${failed.err.trim()}"; read while full: ` +
        `hash ${full.out === before.out ? 'as before' : 'of a part of the sync'}, 0 broken rules; next sync exit ${healed.code}`,
    );
  },
);

test.for(engines)(
  'row 18: with 128 MB of heap a text of 2.4 MB comes through: %s',
  { timeout: 300_000 },
  async (engine, { skip }) => {
    const place = await newPlace(engine, { NODE_OPTIONS: '--max-old-space-size=128' });
    if (!place) return skip('There is no PostgreSQL here.');
    const source = await startTinySource(8);
    onTestFinished(() => source.stop());
    withTexts(source, 2_400_000);
    expect(await place.run(...addTiny(source.baseUrl))).toMatchObject({ code: 0, err: '' });
    const running = place.begin(...sync);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, residentMb(running.child.pid));
    }, 20);
    const { code, out, err } = await running.finished;
    clearInterval(watch);
    expect({ code, err }, out).toEqual({ code: 0, err: '' });
    const store = await place.open();
    expect(await checkInvariants(store.db)).toEqual([]);
    const [found] = await rows<{ n: number; longest: number }>(
      store.db,
      sql`select count(*)::int as n, max(length(plain)) as longest from item_texts`,
    );
    expect(found).toEqual({ n: 8, longest: 2_400_000 });
    await store.close();
    console.log(`row 18 ${engine}: 8 texts of 2.4 MB with a heap of 128 MB, resident at most ${peak} MB`);
  },
);

test.for(engines)(
  'row 18: out of memory it leaves no half of an item, and the next run converges: %s',
  { timeout: 300_000 },
  async (engine, { skip }) => {
    const place = await newPlace(engine);
    const calm = await newPlace(engine);
    if (!place || !calm) return skip('There is no PostgreSQL here.');
    const source = await startTinySource(40);
    onTestFinished(() => source.stop());
    withTexts(source, 2_400_000);
    for (const each of [place, calm]) expect((await each.run(...addTiny(source.baseUrl))).code).toBe(0);
    place.settings.NODE_OPTIONS = '--max-old-space-size=48';
    const dead = await place.run(...sync);
    expect(dead.code).not.toBe(0);
    expect(dead.err).toContain('heap out of memory');
    place.settings.NODE_OPTIONS = '';
    const store = await place.open();
    expect(await checkInvariants(store.db)).toEqual([]);
    await store.close();
    for (const each of [place, calm]) expect(await each.run(...sync)).toMatchObject({ code: 0, err: '' });
    const hash = async (each: Place) => (await each.run('state-hash', '--city', 'tiny')).out;
    expect(await hash(place)).toBe(await hash(calm));
    console.log(
      `row 18 ${engine}: with 48 MB it ended with ${dead.code ?? 'a signal'}; 0 broken rules, then the same hash`,
    );
  },
);

/** Gives every bill a new text of this length. */
function withTexts(source: TinySource, length: number) {
  for (const { row } of source.matters) row.MatterTitle = `${row.MatterTitle}, amended`;
  source.before = (path) => {
    const [, id, versions, texts] = /^Matters\/(\d+)\/(?:(Versions)|(Texts)\/\d+)$/.exec(path) ?? [];
    if (versions) return { status: 200, body: [{ Key: `${id}`, Value: '1' }] };
    if (!texts) return undefined;
    const noise = createHash('shake256', { outputLength: length }).update(`${id}`).digest('base64');
    const plain = `${id} ${noise}`.slice(0, length - 1).concat('.');
    return {
      status: 200,
      body: { MatterTextId: Number(id), MatterTextVersion: '1', MatterTextPlain: plain },
    };
  };
}

function residentMb(pid: number | undefined): number {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
}
