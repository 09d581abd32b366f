import { sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import type { UpcomingEvent } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { bodies, items, nextEvents } from '../../schema';
import { itemsWhere } from '../explorer/filter-condition';
import { searchCte, searchedItems } from '../explorer/search';
import { sourcesOf } from '../items/action-columns';

/**
 * What is announced for the items under a filter on `today` or later, soonest first, at most `limit`. Whether it
 * took place is not known yet. Empty: nothing is announced. One statement.
 */
export async function listUpcoming(
  db: Db,
  city: StoredCity,
  filter: Filter,
  today: string,
  limit = 50,
): Promise<UpcomingEvent[]> {
  const found = await rows<Omit<UpcomingEvent, 'item'> & { item: UpcomingEvent['item'] }>(
    db,
    sql`with ${searchCte(city, filter)} ahead as (
      select ${nextEvents.on} as "on", ${nextEvents.what} as what, ${bodies.name} as body, ${nextEvents.id} as id,
        json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'title', ${items.title}) as item,
        coalesce(${sourcesOf('next-event', sql`${nextEvents.cityId}`, sql`${nextEvents.id}`)}, '[]') as sources
      from ${searchedItems(filter)}
      join ${nextEvents} on ${nextEvents.cityId} = ${items.cityId} and ${nextEvents.itemId} = ${items.id}
      left join ${bodies} on ${bodies.cityId} = ${nextEvents.cityId} and ${bodies.id} = ${nextEvents.bodyId}
      where ${itemsWhere(city, filter)} and ${nextEvents.goneSince} is null and ${nextEvents.on} >= ${today}::date
      order by ${nextEvents.on}, ${nextEvents.id} limit ${limit})
    select "on"::text, what, body, item, sources from ahead order by "on", id`,
  );
  return found.map(({ item, ...event }) => ({
    ...event,
    item: { ...item, url: `/${city.slug}/legislation/${item.slug}` },
  }));
}
