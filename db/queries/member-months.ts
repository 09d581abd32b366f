import { sql } from 'drizzle-orm';
import type { MemberMonth } from '@/lib/members/record-types';
import { type Db, rows } from '../client';
import { items, people, rollCalls, sponsorships, votes } from '../schema';
import type { StoredCity } from './cities';
import { remember } from './remember';

/**
 * What one member did, month by month, oldest first; months without anything are left out, and so is what has no day.
 * A person stands in a roll call once, however many rows name them. One statement at each state of the ledger. Empty:
 * nothing is on record, or nobody has the slug.
 */
export async function readMemberMonths(db: Db, city: StoredCity, member: string): Promise<MemberMonth[]> {
  return remember(db, city, 'member-months', member, () =>
    rows<MemberMonth>(
      db,
      sql`with who as (select ${people.id} as id from ${people}
          where ${people.cityId} = ${city.id} and ${people.slug} = ${member.replaceAll('\0', '')}),
        carried as (select ${items.id} as id, coalesce(${items.introducedOn}, ${items.firstActionOn}) as day,
            bool_or(${sponsorships.role} = 'sponsor') as as_sponsor
          from ${sponsorships} join ${items}
            on ${items.cityId} = ${sponsorships.cityId} and ${items.id} = ${sponsorships.itemId}
          where ${sponsorships.cityId} = ${city.id} and ${sponsorships.personId} = (select id from who)
            and ${sponsorships.goneSince} is null and ${items.goneSince} is null
          group by ${items.cityId}, ${items.id}),
        stood as (select distinct on (${votes.actionId}) ${rollCalls.heldOn} as day, coalesce(${votes.option}, '') as option
          from ${votes} join ${rollCalls}
            on ${rollCalls.cityId} = ${votes.cityId} and ${rollCalls.actionId} = ${votes.actionId}
          where ${votes.cityId} = ${city.id} and ${votes.personId} = (select id from who)
            and ${votes.goneSince} is null and ${rollCalls.goneSince} is null
          order by ${votes.actionId}, ${votes.position}),
        marks as (select day, case when as_sponsor then 'sponsored' else 'co-sponsored' end as what from carried
          union all select day, case when option in ('yes', 'no', 'abstain') then 'cast'
            when option in ('absent', 'excused') then option else 'other' end from stood)
        select to_char(day, 'YYYY-MM') as month,
          (count(*) filter (where what = 'sponsored'))::integer as sponsored,
          (count(*) filter (where what = 'co-sponsored'))::integer as "coSponsored",
          (count(*) filter (where what = 'cast'))::integer as cast,
          (count(*) filter (where what = 'absent'))::integer as absent,
          (count(*) filter (where what = 'excused'))::integer as excused,
          (count(*) filter (where what = 'other'))::integer as other
        from marks where day is not null group by 1 order by 1`,
    ),
  );
}
