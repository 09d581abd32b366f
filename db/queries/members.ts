import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { MemberDetail, MemberSummary, SeatDto } from '@/lib/legislation/people-types';
import type { Page } from '@/lib/legislation/types';
import { type Db, rows } from '../client';
import { bodies, items, people, seats, sponsorships, votes } from '../schema';
import type { StoredCity } from './cities';
import { heldToday } from './held-today';
import { remember } from './remember';

/**
 * Everybody on record who holds or held a seat or carried an item: those with a seat today first, then by family
 * name. One page holds all. One statement.
 */
export async function listMembers(db: Db, city: StoredCity): Promise<Page<MemberSummary>> {
  const found = await rows<MemberRow>(
    db,
    sql`select ${memberColumns(city)} from ${people}
      where ${people.cityId} = ${city.id} and ${people.goneSince} is null
      order by is_current desc, ${people.sortName}, ${people.id}`,
  );
  return { data: found.map(summaryOf), total: found.length, next: null, previous: null, asOf: city.asOf };
}

/** One person with what they carry by outcome (null: not concluded) and how they voted; null where nobody is known by the slug. One statement a day and state of the ledger. */
export async function findMember(db: Db, city: StoredCity, slug: string): Promise<MemberDetail | null> {
  const [row] = await remember(db, city, 'member', `${cityDay(city.timeZone)} ${slug}`, () =>
    rows<MemberRow & DetailRow>(
      db,
      sql`select ${memberColumns(city)}, ${people.alsoKnownAs}, ${people.note}, ${people.goneSince}, ${carried}, ${voted}
        from ${people} where ${people.cityId} = ${city.id} and ${people.slug} = ${slug.replaceAll('\0', '')}`,
    ),
  );
  if (!row) return null;
  return {
    ...summaryOf(row),
    alsoKnownAs: row.also_known_as,
    note: row.note,
    carried: row.carried ?? [],
    voted: row.voted ?? [],
  };
}

type MemberRow = {
  slug: string;
  name: string;
  is_current: boolean;
  seats: SeatDto[] | null;
  sponsored: number;
  vote_count: number;
};

type DetailRow = {
  also_known_as: string[];
  note: string | null;
  carried: MemberDetail['carried'] | null;
  voted: MemberDetail['voted'] | null;
};

const liveSponsorships = sql`${sponsorships} join ${items}
  on ${items.cityId} = ${sponsorships.cityId} and ${items.id} = ${sponsorships.itemId}
  where ${sponsorships.cityId} = ${people.cityId} and ${sponsorships.personId} = ${people.id}
    and ${sponsorships.goneSince} is null and ${items.goneSince} is null`;

const liveVotes = sql`${votes} where ${votes.cityId} = ${people.cityId} and ${votes.personId} = ${people.id}
  and ${votes.goneSince} is null`;

const carried = sql`(select json_agg(json_build_object('outcome', c.outcome, 'count', c.count)
    order by c.count desc, c.outcome)
  from (select ${items.outcome} as outcome, count(distinct ${items.id}) as count
    from ${liveSponsorships} group by 1) as c) as carried`;

const voted = sql`(select json_agg(json_build_object('option', v.option, 'count', v.count)
    order by v.count desc, v.option)
  from (select ${votes.option} as option, count(*) as count from ${liveVotes} group by 1) as v) as voted`;

function memberColumns(city: StoredCity) {
  const own = sql`${seats.cityId} = ${people.cityId} and ${seats.personId} = ${people.id}
    and ${seats.goneSince} is null`;
  return sql`${people.slug}, ${people.name},
    exists (select from ${seats} where ${own} and ${heldToday(city)}) as is_current,
    (select json_agg(json_build_object('title', ${seats.title}, 'seat', ${seats.seat}, 'body', ${bodies.name},
        'startOn', ${seats.startOn}, 'endOn', ${seats.endOn},
        'sourceUrl', coalesce(${seats.sourceUrl}, ${seats.termSourceUrl}), 'note', ${seats.note})
        order by ${seats.startOn} desc nulls last, ${seats.position}, ${seats.id})
      from ${seats} left join ${bodies} on ${bodies.cityId} = ${seats.cityId} and ${bodies.id} = ${seats.bodyId}
      where ${own}) as seats,
    (select count(distinct ${items.id}) from ${liveSponsorships}) as sponsored,
    (select count(*) from ${liveVotes}) as vote_count`;
}

function summaryOf(row: MemberRow): MemberSummary {
  return {
    slug: row.slug,
    name: row.name,
    isCurrent: row.is_current,
    seats: row.seats ?? [],
    counts: { sponsored: row.sponsored, votes: row.vote_count },
  };
}
