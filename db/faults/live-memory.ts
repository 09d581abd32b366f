import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Serving } from './serving';

/**
 * A setting with which a server can be asked by `liveMemory`. Its resident memory rises and falls with how lazily its
 * heap is swept: what is in use tells of a leak.
 */
export const collecting = {
  NODE_OPTIONS: `--import ${pathToFileURL(join('db', 'testing', 'live-memory.mjs')).href}`,
};
const told = /^Live memory: (\d+) of (\d+) MB\.$/gm;

/** Megabytes in use once nothing is held that nothing refers to, and what the process then has of the system. */
export async function liveMemory({ child, until }: Serving): Promise<{ live: number; resident: number }> {
  const all = async () => [...(await until('Passage is ready')).matchAll(told)];
  const known = (await all()).length;
  child.kill('SIGUSR2');
  await expect.poll(async () => (await all()).length, { timeout: 20_000 }).toBe(known + 1);
  const [, live, resident] = (await all()).at(-1) ?? [];
  return { live: Number(live), resident: Number(resident) };
}
