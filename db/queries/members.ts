import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { MemberDetail, MemberSummary, SeatDto } from '@/lib/legislation/people-types';
import type { Page } from '@/lib/legislation/types';
import { type Db, oneRow, rows } from '../client';
import { bodies, items, people, rollCalls, seats, sponsorships, votes } from '../schema';
import type { StoredCity } from './cities';
import { heldToday } from './held-today';
import { remember } from './remember';

/**
 * Everybody on record who holds or held a seat or carried an item: those with a seat today first, then by family
 * name. One page holds all. One statement a day and state of the ledger.
 */
export async function listMembers(db: Db, city: StoredCity): Promise<Page<MemberSummary>> {
  const data = await remember(db, city, 'members', cityDay(city.timeZone), async () => {
    const found = await rows<MemberRow>(
      db,
      sql`with carried as (select ${sponsorships.personId} as person_id, count(distinct ${items.id}) as count
          from ${LIVE_SPONSORSHIPS} and ${sponsorships.cityId} = ${city.id} group by 1),
        voted as (select ${votes.personId} as person_id, count(distinct ${votes.actionId}) as count
          from ${votes} where ${votes.goneSince} is null and ${votes.cityId} = ${city.id}
            and ${votes.actionId} not in (${goneRollCalls(city)}) group by 1)
        select ${memberColumns(city)}, coalesce(carried.count, 0) as sponsored, coalesce(voted.count, 0) as vote_count
        from ${people} left join carried on carried.person_id = ${people.id} left join voted on voted.person_id = ${people.id}
        where ${people.cityId} = ${city.id} and ${people.goneSince} is null
        order by is_current desc, ${people.sortName}, ${people.id}`,
    );
    return found.map(summaryOf);
  });
  return { data, total: data.length, next: null, previous: null, asOf: city.asOf };
}

/** One person with what they carry by outcome (null: not concluded) and how they voted; null where nobody is known by the slug. One statement a day and state of the ledger. */
export async function findMember(db: Db, city: StoredCity, slug: string): Promise<MemberDetail | null> {
  const row = await remember(db, city, 'member', `${cityDay(city.timeZone)} ${slug}`, () =>
    oneRow<MemberRow & DetailRow>(
      db,
      sql`select ${memberColumns(city)}, ${people.alsoKnownAs}, ${people.note}, ${carried}, ${carriedAs}, ${voted},
          (select count(distinct ${items.id}) from ${ownSponsorships}) as sponsored,
          (select count(distinct ${votes.actionId}) from ${ownVotes}) as vote_count
        from ${people} where ${people.cityId} = ${city.id} and ${people.slug} = ${slug.replaceAll('\0', '')}`,
    ),
  );
  if (!row) return null;
  return {
    ...summaryOf(row),
    alsoKnownAs: row.also_known_as,
    note: row.note,
    carried: row.carried ?? [],
    carriedAs: row.carried_as ?? [],
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
  carried_as: MemberDetail['carriedAs'] | null;
  voted: MemberDetail['voted'] | null;
};

const LIVE_SPONSORSHIPS = sql`${sponsorships} join ${items}
  on ${items.cityId} = ${sponsorships.cityId} and ${items.id} = ${sponsorships.itemId}
  where ${sponsorships.goneSince} is null and ${items.goneSince} is null`;
const ownSponsorships = sql`${LIVE_SPONSORSHIPS} and ${sponsorships.cityId} = ${people.cityId}
  and ${sponsorships.personId} = ${people.id}`;

const LIVE_VOTES = sql`${votes} join ${rollCalls}
  on ${rollCalls.cityId} = ${votes.cityId} and ${rollCalls.actionId} = ${votes.actionId}
  where ${votes.goneSince} is null and ${rollCalls.goneSince} is null`;
const ownVotes = sql`${LIVE_VOTES} and ${votes.cityId} = ${people.cityId} and ${votes.personId} = ${people.id}`;

/** The few there are: to leave them out is eight times faster than to look every vote's roll call up. */
const goneRollCalls = (city: StoredCity) => sql`select ${rollCalls.actionId} from ${rollCalls}
  where ${rollCalls.cityId} = ${city.id} and ${rollCalls.goneSince} is not null`;

const CARRIED_COUNTS = sql`count(distinct ${items.id}) as count,
  count(distinct ${items.id}) filter (where ${items.stage} is null) as unplaced`;

const carried = sql`(select json_agg(json_build_object('outcome', c.outcome, 'count', c.count,
    'unplaced', c.unplaced) order by c.count desc, c.outcome)
  from (select ${items.outcome} as outcome, ${CARRIED_COUNTS}
    from ${ownSponsorships} group by 1) as c) as carried`;

const carriedAs = sql`(select json_agg(json_build_object('role', c.role, 'outcome', c.outcome, 'count', c.count,
    'unplaced', c.unplaced) order by c.role, c.count desc, c.outcome)
  from (select ${sponsorships.role} as role, ${items.outcome} as outcome, ${CARRIED_COUNTS}
    from ${ownSponsorships} group by 1, 2) as c) as carried_as`;

const voted = sql`(select json_agg(json_build_object('option', v.option, 'count', v.count)
    order by v.count desc, v.option)
  from (select ${votes.option} as option, count(distinct ${votes.actionId}) as count from ${ownVotes} group by 1) as v) as voted`;

function memberColumns(city: StoredCity) {
  const own = sql`${seats.cityId} = ${people.cityId} and ${seats.personId} = ${people.id}
    and ${seats.goneSince} is null`;
  return sql`${people.slug}, ${people.name},
    exists (select from ${seats} where ${own} and ${heldToday(city)}) as is_current,
    (select json_agg(json_build_object('title', ${seats.title}, 'seat', ${seats.seat}, 'body', ${bodies.name},
        'bodySlug', ${bodies.slug}, 'bodyKind', ${bodies.kind}, 'startOn', ${seats.startOn}, 'endOn', ${seats.endOn},
        'sourceUrl', coalesce(${seats.sourceUrl}, ${seats.termSourceUrl}), 'note', ${seats.note})
        order by ${seats.startOn} desc nulls last, ${seats.position}, ${seats.id})
      from ${seats} left join ${bodies} on ${bodies.cityId} = ${seats.cityId} and ${bodies.id} = ${seats.bodyId}
      where ${own}) as seats`;
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
