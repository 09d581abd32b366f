import { type SQL, sql } from 'drizzle-orm';
import type { BodyAttendance, CommitteeSeat } from '@/lib/committees/types';
import { cityDay } from '@/lib/dates/city-day';
import type { CommitteeDetail, CommitteeSummary } from '@/lib/legislation/people-types';
import { type Db, oneRow, rows } from '../client';
import { prepared } from '../prepared';
import { bodies, items, memberAttendance, people, seats } from '../schema';
import { sourcesOf } from './action-rows';
import type { StoredCity } from './cities';
import { heldToday } from './held-today';
import { remember } from './remember';

/**
 * Every body on record, those with items assigned first, then by name, with how many items are assigned to it,
 * how many of them are not concluded, and how many sit in it today. One statement a day and state of the ledger.
 */
export async function listCommittees(db: Db, city: StoredCity): Promise<CommitteeSummary[]> {
  return remember(db, city, 'committees', cityDay(city.timeZone), async () => {
    const found = await rows<CommitteeRow>(
      db,
      sql`with assigned as (select ${items.committeeId} as body_id, ${ASSIGNED}
          from ${items} where ${items.cityId} = ${city.id} and ${items.goneSince} is null group by 1),
        seated as (select ${seats.bodyId} as body_id, count(distinct ${seats.personId}) as count from ${seats}
          where ${seats.cityId} = ${city.id} and ${seats.goneSince} is null and ${heldToday(city)} group by 1)
        select ${BODY}, coalesce(assigned.items, 0) as assigned, coalesce(assigned.open, 0) as open,
          coalesce(seated.count, 0) as seated
        from ${bodies} left join assigned on assigned.body_id = ${bodies.id}
          left join seated on seated.body_id = ${bodies.id}
        where ${bodies.cityId} = ${city.id} and ${bodies.goneSince} is null
        order by assigned desc, ${bodies.name}, ${bodies.id}`,
    );
    return found.map(summaryOf);
  });
}

/**
 * One body with those who hold a seat in it today, each once, and its sources; null where none has the slug. One
 * statement a day and state of the ledger, once the list of bodies is kept, and one more for a body that the source no
 * longer lists.
 */
export async function findCommittee(
  db: Db,
  city: StoredCity,
  slug: string,
): Promise<(CommitteeDetail & { id: number }) | null> {
  const row = await remember(db, city, 'committee', `${cityDay(city.timeZone)} ${slug}`, () =>
    oneRow<Omit<CommitteeRow, 'assigned' | 'open' | 'seated'> & DetailRow>(
      db,
      sql`select ${bodies.id}, ${BODY}, ${bodies.note}, ${membersToday(city)},
        ${sourcesOf('body', sql`${bodies.cityId}`, sql`${bodies.id}`)} as sources
        from ${bodies} where ${bodies.cityId} = ${city.id} and ${bodies.slug} = ${slug.replaceAll('\0', '')}`,
    ),
  );
  if (!row) return null;
  const listed = (await listCommittees(db, city)).find((one) => one.slug === slug);
  const counts = listed?.counts ?? (await countAssigned(db, city, row));
  const members = (row.members ?? []).filter(
    ({ slug: own }, at, all) => all.findIndex((one) => one.slug === own) === at,
  );
  const summary = { ...row, seated: members.length, assigned: counts.items, open: counts.open };
  return { ...summaryOf(summary), id: row.id, note: row.note, members, sources: row.sources ?? [] };
}

async function countAssigned(db: Db, city: StoredCity, { id }: { id: number }) {
  return remember(db, city, 'committee', `assigned ${id}`, async () => {
    const [found] = await rows<{ items: number; open: number }>(
      db,
      sql`select ${ASSIGNED} from ${items} where ${items.cityId} = ${city.id} and ${items.goneSince} is null
        and ${items.committeeId} = ${id}`,
    );
    return found ?? { items: 0, open: 0 };
  });
}

/** The roll calls of a body's members while they sat in it, by slug. One statement. Empty: none is worked out. */
export async function readBodyAttendance(
  db: Db,
  city: StoredCity,
  body: { id: number },
): Promise<Record<string, BodyAttendance>> {
  const found = await attendanceOf(db, { city: city.id, body: body.id });
  return Object.fromEntries(found.map(({ slug, ...counts }) => [slug, counts]));
}

const attendanceOf = prepared<BodyAttendance & { slug: string }>(
  'body-attendance',
  () => sql`select ${people.slug}, ${memberAttendance.rollCalls} as "rollCalls",
      ${memberAttendance.yes} + ${memberAttendance.no} + ${memberAttendance.abstain} as cast,
      ${memberAttendance.absent}, ${memberAttendance.excused},
      ${memberAttendance.recused} + ${memberAttendance.notVoting} + ${memberAttendance.unreadable}
        + ${memberAttendance.notRecorded} as other
    from ${memberAttendance} join ${people}
      on ${people.cityId} = ${memberAttendance.cityId} and ${people.id} = ${memberAttendance.personId}
    where ${memberAttendance.cityId} = ${sql.placeholder('city')}
      and ${memberAttendance.bodyId} = ${sql.placeholder('body')}`,
);

type CommitteeRow = {
  slug: string;
  name: string;
  short_name: string | null;
  kind: string;
  member_count: number | null;
  assigned: number;
  open: number;
  seated: number;
};

type DetailRow = {
  id: number;
  note: string | null;
  members: CommitteeSeat[] | null;
  sources: CommitteeDetail['sources'] | null;
};

const ASSIGNED = sql`count(*)::integer as items,
  count(*) filter (where ${items.stage} <> 'concluded')::integer as open`;

const BODY = sql`${bodies.slug}, ${bodies.name}, ${bodies.shortName}, ${bodies.kind}, ${bodies.memberCount}`;

/** Chairs first, then by family name; whoever holds two seats at once stands twice, under the more telling one first. */
function membersToday(city: StoredCity): SQL {
  const isChair = sql`(${seats.title} ~* 'chair|president|speaker')`;
  return sql`(select json_agg(json_build_object('name', ${people.name}, 'slug', ${people.slug},
      'title', ${seats.title}, 'since', ${seats.startOn})
      order by ${isChair} desc, ${people.sortName}, ${people.id}, ${seats.position})
    from ${seats} join ${people} on ${people.cityId} = ${seats.cityId} and ${people.id} = ${seats.personId}
    where ${seats.cityId} = ${bodies.cityId} and ${seats.bodyId} = ${bodies.id} and ${seats.goneSince} is null
      and ${heldToday(city)}) as members`;
}

function summaryOf(row: CommitteeRow): CommitteeSummary {
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
