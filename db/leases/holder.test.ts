import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSurelyDead, placeOfProcess, thisHolder } from './holder';

const here = placeOfProcess() ?? { machine: 'm', boot: 'b', space: 's' };
const nobody = spawnSync(process.execPath, ['-e', '']).pid;
const of = (place: object | null, pid: number) => JSON.stringify([place, pid, 1]);

test.each([
  ['a number of nobody, here', of(here, nobody), true],
  ['our number, of an earlier start', of(here, process.pid), true],
  ['a process that lives, here', of(here, process.ppid), false],
  ['a number of nobody, in another container', of({ ...here, space: 'pid:[1]' }, nobody), false],
  ['our number, in another container', of({ ...here, space: 'pid:[1]' }, process.pid), false],
  ['a number of nobody, before this start of the machine', of({ ...here, boot: 'earlier' }, nobody), false],
  ['a number of nobody, on a machine of another name', of({ ...here, machine: 'other' }, nobody), false],
  ['a place that was not known', of(null, nobody), false],
  ['a holder of an older release', `${here.machine}:${nobody}:1`, false],
  ['nobody', '', false],
  ['no number', of(here, Number.NaN), false],
])('%s is dead: %s', (_what, holder, isDead) => {
  expect(isSurelyDead(holder, here)).toBe(isDead);
});

test('nobody is dead to a process that does not know its own place', () => {
  expect(isSurelyDead(of(null, nobody), null)).toBe(false);
});

const unshared = spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'readlink', '/proc/self/ns/pid'], {
  encoding: 'utf8',
});

test.runIf(unshared.status === 0)('a space of process numbers of its own is another place', () => {
  expect(unshared.stdout.trim()).toMatch(/^pid:\[\d+\]$/);
  expect(unshared.stdout.trim()).not.toBe(readlinkSync('/proc/self/ns/pid'));
  const theirs = { ...here, space: unshared.stdout.trim() };
  expect(isSurelyDead(thisHolder(theirs), here)).toBe(false);
});
