import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder';
import { backUpInChild } from './child';

/** A process in place of the command, which writes down its number first. */
function standIn(body: string) {
  const folder = temporaryFolder();
  const before = process.cwd();
  onTestFinished(() => process.chdir(before));
  mkdirSync(join(folder, 'server'));
  writeFileSync(
    join(folder, 'run.mjs'),
    `import { writeFileSync } from 'node:fs';\n${body}\nwriteFileSync('number', String(process.pid));`,
  );
  chmodSync(folder, 0o700);
  process.chdir(folder);
  return async () => {
    await expect.poll(() => existsSync('number') && readFileSync('number', 'utf8').length > 0).toBe(true);
    return Number(readFileSync('number', 'utf8'));
  };
}

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const deaf = "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);";
const obedient = 'setInterval(() => undefined, 1000);';

test.each([
  ['heeds being told', obedient, 3_000],
  ['heeds nothing', deaf, 8_000],
  ['is too busy to hear', `${deaf} setTimeout(() => { for (;;); }, 50);`, 8_000],
])(
  'a process that %s is gone when its caller is told',
  async (what, body, bound) => {
    const number = standIn(body);
    const abort = new AbortController();
    const done = backUpInChild('data', 'file', abort.signal);
    const ended = expect(done).rejects.toMatchObject({ code: 'refused' });
    const pid = await number();
    const begun = performance.now();
    abort.abort();
    await ended;
    const ms = Math.round(performance.now() - begun);
    expect(lives(pid)).toBe(false);
    expect(ms).toBeLessThan(bound);
    console.log(`row 81 embedded: one that ${what} was gone after ${ms} ms`);
  },
  20_000,
);

test('nobody is started for a caller who is gone', async () => {
  standIn(obedient);
  await expect(backUpInChild('data', 'file', AbortSignal.abort())).rejects.toThrow();
  expect(existsSync('number')).toBe(false);
});
