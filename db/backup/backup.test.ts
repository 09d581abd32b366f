import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { areFiguresStale } from '../figures/rebuild';
import { stateHash } from '../queries/city/state-hash';
import { loadRecord } from '../record/load';
import { cities } from '../schema';
import { requireCity } from '../testing/cities/require-city';
import { describeOnEachEngine } from '../testing/engines';
import { tableSums } from '../testing/table-sums';
import { temporaryFolder } from '../testing/temporary-folder';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

async function hashOf(db: Db) {
  return stateHash(db, (await requireCity(db)).id);
}

/** All but the versions, which go on from what was there. */
async function restoredSums(db: Db) {
  const { cities: _counted, figures_built: _known, ...sums } = await tableSums(db);
  return sums;
}

describeOnEachEngine('a backup', (from) => {
  let bytes: Buffer;
  beforeAll(async () => {
    await loadRecord(from.db);
  });

  test('is one file, readable by its owner alone, with every table', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'passage.backup');
    const report = await writeBackup(from.db, file);
    expect(report.rows).toBeGreaterThan(3_000);
    expect(readdirSync(folder)).toEqual(['passage.backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    bytes = readFileSync(file);
    const [header = ''] = gunzipSync(bytes).toString().split('\n');
    expect(Object.keys(JSON.parse(header).counts)).toHaveLength(report.tables);
  });

  describeOnEachEngine('is restored', (to) => {
    const fileOf = (content = bytes) => {
      const file = join(temporaryFolder(), 'passage.backup');
      writeFileSync(file, content);
      return file;
    };

    describe('not at all', () => {
      const lines = () => gunzipSync(bytes).toString().split('\n');
      test.each([
        ['a missing file', () => join(temporaryFolder(), 'none'), 'cannot be read'],
        ['a text', () => fileOf(Buffer.from('Dear council')), 'not a backup of Passage'],
        ['another gzip', () => fileOf(gzipSync('{"format":"other"}\n')), 'not a backup of Passage'],
        ['a cut file', () => cut(fileOf()), 'was cut short'],
        [
          'a file without its end',
          () => fileOf(gzipSync(lines().slice(0, -2).join('\n').concat('\n'))),
          'cut short',
        ],
        ['a row taken out', () => fileOf(gzipSync(lines().toSpliced(2, 1).join('\n'))), 'damaged'],
        [
          'an older schema',
          () =>
            fileOf(
              gzipSync(
                lines()[0]
                  ?.replace(/,"[0-9a-f]{16}"\]/, ']')
                  .concat('\n') ?? '',
              ),
            ),
          'older version',
        ],
      ])('from %s', async (_name, file, sentence) => {
        const before = await tableSums(to.db);
        await expect(restoreBackup(to.db, file(), { replace: true })).rejects.toThrow(sentence);
        expect(await tableSums(to.db)).toEqual(before);
      });
    });

    test('with every row, the same state hash, and numbers that go on', async () => {
      expect(await restoreBackup(to.db, fileOf(), { replace: false })).toEqual({ rows: expect.any(Number) });
      expect(await restoredSums(to.db)).toEqual(await restoredSums(from.db));
      expect(await hashOf(to.db)).toBe(await hashOf(from.db));
      console.log(`row 19 ${from.engine} to ${to.engine}: restored with every row and the same hash`);
      const values = {
        name: 'Salida',
        timeZone: 'America/Denver',
        process: 'generic',
        feed: 'legistar',
      } as const;
      const [next] = await to.db
        .insert(cities)
        .values({ ...values, slug: 'salida' })
        .returning();
      expect(next?.id).toBe((await requireCity(to.db)).id + 1);
    });

    test('with the planner told how large its tables are', async () => {
      const [items] = await rows<{ told: number; real: number }>(
        to.db,
        sql`select reltuples::integer as told, (select count(*) from items) as real
          from pg_class where oid = 'public.items'::regclass`,
      );
      expect(items?.told).toBe(items?.real);
      expect(items?.real).toBeGreaterThan(100);
    });

    test('over what is there only when told to', async () => {
      await expect(restoreBackup(to.db, fileOf(), { replace: false })).rejects.toThrow('not empty');
      expect(await to.db.$count(cities)).toBe(2);
      const [before, figures] = [await requireCity(to.db), await areFiguresStale(to.db, 1)];
      await restoreBackup(to.db, fileOf(), { replace: true });
      expect(await restoredSums(to.db)).toEqual(await restoredSums(from.db));
      expect((await requireCity(to.db)).version).toBeGreaterThan(before.version);
      expect(await areFiguresStale(to.db, 1)).toBe(figures);
    });
  });

  test('is of one moment while somebody writes', async () => {
    const file = join(temporaryFolder(), 'passage.backup');
    const pair = (n: number) =>
      from.db.transaction(async (tx) => {
        const sources = sql`insert into sync_issues (city_id, kind, subject, subject_key, detail, first_seen_at, last_seen_at)`;
        await tx.execute(sql`${sources} values (1, 'pair', 'left', ${n}, '', now(), now())`);
        await tx.execute(sql`${sources} values (1, 'pair', 'right', ${n}, '', now(), now())`);
      });
    let isDone = false;
    let written = 0;
    const writing = (async () => {
      while (!isDone) {
        await pair(written + 1);
        written += 1;
        await turn();
      }
    })();
    await expect.poll(() => written, { interval: 1 }).toBeGreaterThan(0);
    await writeBackup(from.db, file);
    isDone = true;
    await writing;
    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    const count = (subject: string) =>
      lines.filter((line) => line.includes(`"kind":"pair","subject":"${subject}"`)).length;
    const held = count('left');
    expect(count('right')).toBe(held);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(written);
    console.log(`row 19 ${from.engine}: ${held} whole pairs in a backup taken while ${written} were written`);
  });
});

function cut(file: string) {
  truncateSync(file, Math.floor(readFileSync(file).length * 0.7));
  return file;
}
