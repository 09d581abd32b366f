import { type SQL, sql } from 'drizzle-orm';
import { sponsorships } from '../schema';

/**
 * The condition on a row of `sponsorships` of this city that it leads its item: named sponsor, or co-sponsor of an item that
 * names no sponsor, which its co-sponsors carry together. Never null.
 */
export const leads = (
  city: SQL,
): SQL => sql`(${sponsorships.role} = 'sponsor' or (${sponsorships.role} = 'co-sponsor'
  and not exists (select from ${sponsorships} as named where named.city_id = ${city}
    and named.item_id = ${sponsorships.itemId} and named.role = 'sponsor' and named.gone_since is null)))`;
