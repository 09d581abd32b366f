import { sql } from 'drizzle-orm';
import type { AuditInput } from '@/lib/status/audit/audit';
import { type StoredItem, statusItemOf } from '@/lib/status/status-item';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { items } from '../../schema';
import { storedItem } from './stored-item';

const itemsAtOnce = 1000;

/**
 * Every listed item of a city as the status rules see it, with the source's own word beside it, by id; read in
 * pieces so that a large city is never held whole. One statement a thousand items.
 */
export async function* statusItems(db: Db, city: { id: number }): AsyncGenerator<AuditInput> {
  for (let after = 0; ; ) {
    const found = await rows<ItemRow>(db, pieceAfter(city.id, after));
    for (const row of found) yield inputOf(row);
    const last = found.at(-1);
    if (!last || found.length < itemsAtOnce) return;
    after = last.id;
  }
}

type ItemRow = {
  id: number;
  key: string;
  number: string | null;
  source_status: string | null;
  stored_item: StoredItem;
};

function pieceAfter(cityId: number, after: number) {
  return sql`select ${items.id}, ${items.key}, ${items.number}, ${items.sourceStatus}, ${storedItem}
    from ${items}
    where ${items.cityId} = ${cityId} and ${items.id} > ${after} and ${items.goneSince} is null
    order by ${items.id} limit ${itemsAtOnce}`;
}

function inputOf({ key, number, source_status: sourceStatus, stored_item: stored }: ItemRow): AuditInput {
  return { key, number, sourceStatus, item: statusItemOf(stored) };
}
