import { sql } from 'drizzle-orm';
import { ACTIONS_SHOWN, type CommitteeAction } from '@/lib/views/committees';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { DEED } from '../../figures/body-tally';
import { actions, items } from '../../schema';
import type { BodyRef } from './committee-desk';

/**
 * A page of what a body did in one month (`YYYY-MM`), newest first. `page` starts at 1. One
 * statement. Empty: nothing of that month, or of that page, is on record.
 */
export async function listCommitteeActions(
  db: Db,
  city: StoredCity,
  body: BodyRef,
  { month, page, limit = ACTIONS_SHOWN }: { month: string; page: number; limit?: number },
): Promise<CommitteeAction[]> {
  const first = sql`(${month} || '-01')::date`;
  const found = await rows<{ deed: CommitteeAction }>(
    db,
    sql`select ${DEED} as deed from ${actions} join ${items}
        on ${items.cityId} = ${actions.cityId} and ${items.id} = ${actions.itemId} and ${items.goneSince} is null
      where ${actions.cityId} = ${city.id} and ${actions.bodyId} = ${body.id} and ${actions.goneSince} is null
        and ${actions.on} >= ${first} and ${actions.on} < ${first} + interval '1 month'
      order by ${actions.on} desc, ${actions.id} desc limit ${limit} offset ${(page - 1) * limit}`,
  );
  return found.map(({ deed }) => deed);
}
