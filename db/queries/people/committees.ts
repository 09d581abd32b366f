import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { CommitteeSummary } from '@/lib/views/people';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { bodies, items, seats } from '../../schema';
import { heldToday } from './seats-held';

/**
 * Every body on record, those with items assigned first, then by name, with how many items are assigned to it,
 * how many of them are not concluded, and how many sit in it today. One statement a day and state of the ledger.
 */
export async function listCommittees(db: Db, city: StoredCity): Promise<CommitteeSummary[]> {
  return cached(db, city, 'committees', cityDay(city.timeZone), async () => {
    const found = await rows<CommitteeRow>(
      db,
      sql`with assigned as (select ${items.committeeId} as body_id, ${ASSIGNED}
          from ${items} where ${items.cityId} = ${city.id} and ${items.goneSince} is null group by 1),
        seated as (select ${seats.bodyId} as body_id, count(distinct ${seats.personId}) as count from ${seats}
          where ${seats.cityId} = ${city.id} and ${seats.goneSince} is null and ${heldToday(city)} group by 1)
        select ${bodyColumns}, coalesce(assigned.items, 0) as assigned, coalesce(assigned.open, 0) as open,
          coalesce(seated.count, 0) as seated
        from ${bodies} left join assigned on assigned.body_id = ${bodies.id}
          left join seated on seated.body_id = ${bodies.id}
        where ${bodies.cityId} = ${city.id} and ${bodies.goneSince} is null
        order by assigned desc, ${bodies.name}, ${bodies.id}`,
    );
    return found.map(committeeSummaryOf);
  });
}

/** A row of `bodyColumns` with its counts. */
export type CommitteeRow = {
  slug: string;
  name: string;
  short_name: string | null;
  kind: string;
  member_count: number | null;
  assigned: number;
  open: number;
  seated: number;
};

/** Of rows of `items`: how many, and how many of them are not concluded. */
export const ASSIGNED = sql`count(*)::integer as items,
  count(*) filter (where ${items.stage} <> 'concluded')::integer as open`;

/** The columns of `bodies` that a summary is made of. */
export const bodyColumns = sql`${bodies.slug}, ${bodies.name}, ${bodies.shortName}, ${bodies.kind}, ${bodies.memberCount}`;

/** The body as lists and the API show it. */
export function committeeSummaryOf(row: CommitteeRow): CommitteeSummary {
  return {
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    memberCount: row.member_count,
    seated: row.seated,
    counts: { items: row.assigned, open: row.open },
  };
}
