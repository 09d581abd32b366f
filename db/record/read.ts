import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedRecord } from '@/lib/sources/record/shapes';

const FILES = {
  process: 'process.json',
  bodies: 'bodies.json',
  people: 'people.json',
  sources: 'sources.json',
  items: 'items.json',
  executive_orders: 'orders.json',
  contradictions: 'contradictions.json',
} as const;

/** Raised whenever the same files give other facts, so that a record loaded earlier is compared again. */
const READING = 2;

/**
 * Denver's embedded record from `db/record` below the folder the process runs in, with a hash over its files and
 * the way they are read.
 * Throws with the file's path where one is missing or is no JSON.
 */
export function readRecord(folder = join(process.cwd(), 'db', 'record')): {
  record: EmbeddedRecord;
  hash: string;
} {
  const hash = createHash('sha256').update(`reading ${READING}\n`);
  const read = (name: string) => {
    const path = join(folder, name);
    try {
      const text = readFileSync(path, 'utf8');
      hash.update(`${name} ${text.length}\n${text}`);
      return JSON.parse(text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `The embedded record cannot be read from ${path}: run Passage in its own folder. ${why}`,
      );
    }
  };
  const { process: head, ...lists } = FILES;
  const record = {
    ...read(head),
    ...Object.fromEntries(Object.entries(lists).map(([k, v]) => [k, read(v)])),
  };
  return { record, hash: hash.digest('hex') };
}
