import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { Page } from '@/lib/views/items';
import type { MemberSummary } from '@/lib/views/people';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { LEADS } from '../../figures/leads';
import { cached } from '../../reading/cached';
import { items, people, rollCalls, sponsorships, votes } from '../../schema';
import { type MemberRow, memberColumns, memberSummaryOf } from './member-columns';
import { heldToday } from './seats-held';

/**
 * Everybody on record who holds or held a seat or carried an item: those with a seat today first, then by family
 * name. One page holds all. One statement a day and state of the ledger.
 */
export async function listMembers(db: Db, city: StoredCity): Promise<Page<MemberSummary>> {
  const data = await cached(db, city, 'members', cityDay(city.timeZone), async () => {
    const found = await rows<ListedRow>(
      db,
      sql`with carried as (select ${sponsorships.personId} as person_id, count(distinct ${items.id}) as sponsored,
            count(distinct ${items.id}) filter (where ${LEADS}) as led,
            count(distinct ${items.id}) filter (where ${sponsorships.role} = 'co-sponsor') as co_sponsored
          from ${LIVE_SPONSORSHIPS} and ${sponsorships.cityId} = ${city.id} group by 1),
        voted as (select ${votes.personId} as person_id, count(distinct ${votes.actionId}) as count
          from ${votes} where ${votes.goneSince} is null and ${votes.cityId} = ${city.id}
            and ${votes.actionId} not in (${goneRollCalls(city)}) group by 1)
        select ${memberColumns(heldToday(city))}, coalesce(carried.sponsored, 0) as sponsored,
          coalesce(carried.led, 0) as led, coalesce(carried.co_sponsored, 0) as co_sponsored, coalesce(voted.count, 0) as vote_count
        from ${people} left join carried on carried.person_id = ${people.id} left join voted on voted.person_id = ${people.id}
        where ${people.cityId} = ${city.id} and ${people.goneSince} is null
        order by is_current desc, ${people.sortName}, ${people.id}`,
    );
    return found.map((row) => memberSummaryOf(row, countsOf(row)));
  });
  return { data, total: data.length, next: null, previous: null, asOf: city.asOf };
}

type ListedRow = MemberRow & { sponsored: number; led: number; co_sponsored: number; vote_count: number };

const countsOf = ({ sponsored, led, co_sponsored, vote_count }: ListedRow) => ({
  ...{ sponsored, led, coSponsored: co_sponsored, votes: vote_count },
});

const LIVE_SPONSORSHIPS = sql`${sponsorships} join ${items}
  on ${items.cityId} = ${sponsorships.cityId} and ${items.id} = ${sponsorships.itemId}
  where ${sponsorships.goneSince} is null and ${items.goneSince} is null`;

/** The few there are: to leave them out is eight times faster than to look every vote's roll call up. */
const goneRollCalls = (city: StoredCity) => sql`select ${rollCalls.actionId} from ${rollCalls}
  where ${rollCalls.cityId} = ${city.id} and ${rollCalls.goneSince} is not null`;
