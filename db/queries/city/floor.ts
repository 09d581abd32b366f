import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { items } from '../../schema';

type FloorRow = { slug: string; number: string | null; title: string; last_action_on: string | null };

/** The 25 latest items of the city with the highest id, for the bench's yardstick page. One statement. */
export async function readFloor(db: Db): Promise<FloorRow[]> {
  return rows(
    db,
    sql`select ${items.slug}, ${items.number}, ${items.title}, ${items.lastActionOn} from ${items}
      where ${items.cityId} = (select max(id) from cities)
      order by ${items.lastActionOn} desc nulls last, ${items.id} desc limit 25`,
  );
}
