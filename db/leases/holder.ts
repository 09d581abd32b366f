import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Where a number of a process means the same one: a machine since it was started, and in it a space of such numbers. */
export type Place = { machine: string; boot: string; space: string };

/**
 * This process's own place. On Linux a container has numbers of its own under a name that others may have too, so there it
 * is the kernel's words for the start of the machine and the space; null where the kernel does not tell them.
 */
export function placeOfProcess(): Place | null {
  const machine = hostname();
  if (process.platform !== 'linux') return { machine, boot: '', space: process.platform };
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { machine, boot, space: readlinkSync('/proc/self/ns/pid') };
  } catch {
    return null;
  }
}

/** The name of this process as a holder of leases. */
export function thisHolder(place = placeOfProcess()): string {
  return JSON.stringify([place, process.pid, Math.round(performance.timeOrigin)]);
}

/**
 * Whether a holder surely runs no more: a process of this very place whose number is nobody's now, or our own. False of
 * every other, whose death nobody can see from here.
 */
export function isSurelyDead(holder: string, place = placeOfProcess()): boolean {
  const [theirs, pid] = read(holder);
  if (!place || JSON.stringify(theirs) !== JSON.stringify(place) || !Number.isInteger(pid)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** A holder of an older release, or none, is of no place that we know. */
function read(holder: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(holder);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
