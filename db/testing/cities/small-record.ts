import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../record/read';

const items = ['17-0940', '17-0161', '15-0298'];

/**
 * Writes into `folder` a record of three of Denver's items, an order, and what they rest on: everything the whole
 * record has, in little. `isNewer` gives one with a title corrected, a sponsor less, and an item taken out.
 */
export function writeSmallRecord(folder: string, isNewer = false): string {
  const { record } = readRecord();
  const { items: all, executive_orders, contradictions, sources, bodies, people, ...head } = record;
  const kept = all.filter(({ id }) => items.includes(id)).map((item) => ({ ...item }));
  const orders = executive_orders.slice(0, 1);
  const disputed = contradictions.slice(0, 1);
  const cited = JSON.stringify([kept, orders, disputed, bodies]);
  if (isNewer) {
    Object.assign(kept[0] ?? {}, { official_title: 'A title corrected', sponsors: [] });
    kept.pop();
  }
  const files = {
    process: head,
    bodies,
    people,
    sources: sources.filter(({ id }) => cited.includes(`"${id}"`)),
    items: kept,
    orders,
    contradictions: disputed,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  }
  return folder;
}
