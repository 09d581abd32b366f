import { sql } from 'drizzle-orm';
import type { BoardRow } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import { processFor } from '@/lib/status/cities/processes';
import { statusOn } from '@/lib/status/status';
import { type StoredItem, statusItemOf } from '@/lib/status/status-item';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { items } from '../../schema';
import { storedItem } from '../items/stored-item';

type StoredOrder = {
  slug: string;
  number: string | null;
  title: string;
  outcome: string | null;
  signed_on: string | null;
  stored_item: StoredItem;
};

/**
 * The executive orders in force at the end of a day, by number; of today as the ledger stored it, of another day by
 * the rules over their own actions (what a later order did to another is known of today only). One statement.
 */
export async function ordersInForce(db: Db, city: StoredCity, on: string): Promise<BoardRow[]> {
  const found = await rows<StoredOrder>(
    db,
    sql`select ${items.slug}, ${items.number}, ${items.title}, ${items.outcome}, ${items.signedOn}::text,
      ${storedItem}
    from ${items} where ${items.cityId} = ${city.id} and ${items.kind} = 'executive-order' and ${items.goneSince} is null
    order by ${items.numberSort}, ${items.id}`,
  );
  const isToday = on === cityDay(city.timeZone);
  return found
    .filter((order) => (isToday ? order.outcome === 'in-force' : outcomeOn(city, order, on) === 'in-force'))
    .map(({ slug, number, title, signed_on }) => ({
      url: `/${city.slug}/legislation/${slug}`,
      number,
      title,
      group: null,
      cells: [signed_on],
    }));
}

function outcomeOn(city: StoredCity, order: StoredOrder, on: string) {
  return statusOn(processFor(city.process), statusItemOf(order.stored_item), on).outcome;
}
