import { sql } from 'drizzle-orm';
import type { BoardRow } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import { processFor } from '@/lib/status/cities/processes';
import { statusOn } from '@/lib/status/status';
import { type StatusAction, statusItemOfStored } from '@/lib/status/status-item';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { items } from '../../schema';
import { statusActions } from '../items/status-columns';

type StoredOrder = {
  slug: string;
  number: string | null;
  title: string;
  outcome: string | null;
  signed_on: string | null;
  introduced_on: string | null;
  effective_on: string | null;
  official_title: string | null;
  notes: string | null;
  actions: StatusAction[] | null;
};

/**
 * The executive orders in force at the end of a day, by number; of today as the ledger stored it, of another day by
 * the rules over their own actions (what a later order did to another is known of today only). One statement.
 */
export async function ordersInForce(db: Db, city: StoredCity, on: string): Promise<BoardRow[]> {
  const found = await rows<StoredOrder>(
    db,
    sql`select ${items.slug}, ${items.number}, ${items.title}, ${items.outcome}, ${items.signedOn}::text,
      ${items.introducedOn}::text, ${items.effectiveOn}::text, ${items.officialTitle}, ${items.notes}, ${statusActions}
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
  const item = statusItemOfStored({
    kind: 'executive-order',
    introducedOn: order.introduced_on,
    effectiveOn: order.effective_on,
    officialTitle: order.official_title,
    notes: order.notes,
    actions: order.actions ?? [],
  });
  return statusOn(processFor(city.process), item, on).outcome;
}
