import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import { counting } from '@/lib/views/figures';
import type { Page } from '@/lib/views/items';
import type { MemberSummary } from '@/lib/views/people';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { memberTallies, people } from '../../schema';
import { type MemberRow, memberColumns, memberSummaryOf } from './member-columns';
import { heldToday } from './seats-held';

/**
 * Everybody on record who holds or held a seat or carried an item: those with a seat today first, then by family
 * name, with what they carry and their votes as last counted ahead. One page holds all. One statement a day, state of
 * the facts and counting.
 */
export async function listMembers(db: Db, city: StoredCity): Promise<Page<MemberSummary>> {
  const question = `${cityDay(city.timeZone)} ${counting(city)}`;
  const data = await cached(db, city, 'members', question, async () => {
    const found = await rows<MemberRow & CountRow>(
      db,
      sql`select ${memberColumns(heldToday(city))}, ${memberTallies.sponsored}, ${memberTallies.led},
          ${memberTallies.coSponsored}, ${memberTallies.votes}
        from ${people} left join ${memberTallies} on ${memberTallies.cityId} = ${people.cityId}
          and ${memberTallies.personId} = ${people.id} and ${city.figures !== null}::boolean
        where ${people.cityId} = ${city.id} and ${people.goneSince} is null
        order by is_current desc, ${people.sortName}, ${people.id}`,
    );
    return found.map(({ sponsored, led, co_sponsored: coSponsored, votes, ...row }) =>
      memberSummaryOf(row, { sponsored, led, coSponsored, votes }),
    );
  });
  return { data, total: data.length, next: null, previous: null, asOf: city.asOf };
}

type CountRow = Omit<MemberSummary['counts'], 'coSponsored'> & { co_sponsored: number | null };
