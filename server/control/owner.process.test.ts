import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimDirectory } from '@/db/engine/embedded/claim-directory';
import { openEmbedded } from '@/db/engine/embedded/open';
import { rows } from '@/db/engine/rows';
import { bundledWriter, start } from '@/db/testing/processes';
import { temporaryFolder } from '@/db/testing/temporary-folder';

/** Races are held in as many directories at once, since one that is raced for keeps one core busy. */
const directories = 2;
const races = 15;
const kills = 20;
const rowsEach = 5;
let writer = '';

beforeAll(async () => {
  writer = await bundledWriter();
});
afterAll(() => rmSync(writer, { force: true }));

async function written(dataDir: string, tag: string): Promise<number[]> {
  const store = await openEmbedded(dataDir);
  try {
    const found = sql`select n from written where tag = ${tag} order by n`;
    return (await rows<{ n: number }>(store.db, found)).map(({ n }) => n);
  } finally {
    await store.close();
  }
}

test(`in ${directories * races} races of two commands there is one owner at a time and nothing is lost`, async () => {
  const folders = Array.from({ length: directories }, () => temporaryFolder());
  await Promise.all(folders.map(raceIn));
  const kept = directories * races * 2 * rowsEach;
  console.log(`row 4 embedded: ${directories * races} races of two commands, 0 of ${kept} rows lost`);
}, 240_000);

async function raceIn(folder: string): Promise<void> {
  const settings = { DATA_DIR: join(folder, 'data') };
  const log = join(folder, 'log');
  for (let nth = 1; nth <= races; nth += 1) {
    const both = ['a', 'b'].map((name) =>
      start(writer, ['append', '--tag', `${name}${nth}`, '--count', `${rowsEach}`, '--log', log], settings),
    );
    const ends = await Promise.all(both.map(({ finished }) => finished));
    expect(ends.map(({ code, err }) => ({ code, err }))).toEqual(Array(2).fill({ code: 0, err: '' }));
  }
  const turns = readFileSync(log, 'utf8').trim().split('\n');
  expect(turns).toHaveLength(races * 4);
  for (let turn = 0; turn < turns.length; turn += 2) {
    expect(turns[turn + 1]).toBe(turns[turn]?.replace('begin', 'end'));
  }
  const store = await openEmbedded(settings.DATA_DIR);
  const kept = await rows<{ rows: number; writers: number }>(
    store.db,
    sql`select count(*) as rows, count(distinct tag) as writers from written`,
  );
  await store.close();
  expect(kept).toEqual([{ rows: races * 2 * rowsEach, writers: races * 2 }]);
}

test(`killed ${kills} times while writing, it reopens each time with every acknowledged row`, async () => {
  const dataDir = join(temporaryFolder(), 'data');
  let told = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const tag = `kill ${kill}`;
    const running = start(writer, ['append', '--tag', tag, '--count', '1000000'], { DATA_DIR: dataDir });
    await running.until(`\n${kill * 7}\n`);
    running.child.kill('SIGKILL');
    const { out } = await running.finished;
    const acknowledged = out.trim().split('\n').length;
    told += acknowledged;
    expect(acknowledged).toBeGreaterThanOrEqual(kill * 7);
    const kept = await written(dataDir, tag);
    expect(kept.slice(0, acknowledged)).toEqual(
      Array.from({ length: acknowledged }, (_, index) => index + 1),
    );
    expect(kept.length - acknowledged).toBeLessThanOrEqual(1);
  }
  console.log(`row 4 embedded: ${kills} kills while writing, 0 of ${told} acknowledged rows lost`);
}, 240_000);

test('killed in its very first start, it starts afresh', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  for (const pauseMs of [400, 1200]) {
    const running = start(writer, ['append', '--tag', 'first', '--count', '1'], { DATA_DIR: dataDir });
    const timer = setTimeout(() => running.child.kill('SIGKILL'), pauseMs);
    await running.finished;
    clearTimeout(timer);
    claimDirectory(dataDir)();
  }
  const last = start(writer, ['append', '--tag', 'last', '--count', '3'], { DATA_DIR: dataDir });
  expect(await last.finished).toMatchObject({ code: 0, out: '1\n2\n3\n' });
}, 60_000);
