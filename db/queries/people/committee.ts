import { type SQL, sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { BodyAttendance, CommitteeSeat, CommitteeTally } from '@/lib/views/committees';
import type { CommitteeDetail } from '@/lib/views/people';
import type { StoredCity } from '../../cities/find-city';
import { preparedRow } from '../../engine/prepared';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { bodies, bodyTallies, items, memberAttendance, people, seats } from '../../schema';
import { sourcesOf } from '../items/action-columns';
import { ASSIGNED, bodyColumns, type CommitteeRow, committeeSummaryOf, listCommittees } from './committees';
import { heldOn, isRecord } from './seats-held';

/** A body as its page shows it. `attendance`: the roll calls of those who sit in it while they did, by slug. */
export type StoredCommittee = {
  body: CommitteeDetail & { id: number };
  /** As last counted ahead; null: not counted yet. */
  tally: CommitteeTally | null;
  attendance: Record<string, BodyAttendance>;
};

/**
 * One body with those who hold a seat in it today, each once, its sources and what it did; null where none has the
 * slug. Once the list of bodies is kept, one statement; and one more for a body
 * that the source no longer lists.
 */
export async function readCommittee(db: Db, city: StoredCity, slug: string): Promise<StoredCommittee | null> {
  const today = cityDay(city.timeZone);
  const asked = { city: city.id, isBelieved: city.figures !== null, slug: slug.replaceAll('\0', '') };
  const row = await bodyBySlug(db, { ...asked, today, ofRecord: isRecord(city) });
  if (!row) return null;
  const listed = (await listCommittees(db, city)).find((one) => one.slug === slug);
  const counts = listed?.counts ?? (await countAssigned(db, city, row));
  const members = (row.members ?? []).filter(
    ({ slug: own }, at, all) => all.findIndex((one) => one.slug === own) === at,
  );
  const summary = { ...row, seated: members.length, assigned: counts.items, open: counts.open };
  return {
    body: {
      ...committeeSummaryOf(summary),
      id: row.id,
      note: row.note,
      members,
      sources: row.sources ?? [],
    },
    tally: row.tally,
    attendance: row.attendance ?? {},
  };
}

async function countAssigned(db: Db, city: StoredCity, { id }: { id: number }) {
  const [found] = await rows<{ items: number; open: number }>(
    db,
    sql`select ${ASSIGNED} from ${items} where ${items.cityId} = ${city.id} and ${items.goneSince} is null
      and ${items.committeeId} = ${id}`,
  );
  return found ?? { items: 0, open: 0 };
}

type DetailRow = Omit<CommitteeRow, 'assigned' | 'open' | 'seated'> & {
  id: number;
  note: string | null;
  members: CommitteeSeat[] | null;
  sources: CommitteeDetail['sources'] | null;
  attendance: Record<string, BodyAttendance> | null;
  tally: CommitteeTally | null;
};

const cityId = sql`${sql.placeholder('city')}`;
const held = heldOn(sql`${sql.placeholder('today')}::date`, sql`${sql.placeholder('ofRecord')}::boolean`);
const isChair = sql`(${seats.title} ~* 'chair|president|speaker')`;
const sitsHere = sql`${seats.cityId} = ${bodies.cityId} and ${seats.bodyId} = ${bodies.id}
  and ${seats.goneSince} is null and ${held}`;

/** Chairs first, then by family name; whoever holds two seats at once stands twice, under the more telling one first. */
const membersToday = sql`(select json_agg(json_build_object('name', ${people.name}, 'slug', ${people.slug},
    'title', ${seats.title}, 'since', ${seats.startOn})
    order by ${isChair} desc, ${people.sortName}, ${people.id}, ${seats.position})
  from ${seats} join ${people} on ${people.cityId} = ${seats.cityId} and ${people.id} = ${seats.personId}
  where ${sitsHere}) as members`;

const attendance = sql`(select json_object_agg(${people.slug}, json_build_object(
    'rollCalls', ${memberAttendance.rollCalls},
    'cast', ${memberAttendance.yes} + ${memberAttendance.no} + ${memberAttendance.abstain},
    'absent', ${memberAttendance.absent}, 'excused', ${memberAttendance.excused},
    'other', ${memberAttendance.recused} + ${memberAttendance.notVoting} + ${memberAttendance.unreadable}
      + ${memberAttendance.notRecorded}))
  from ${memberAttendance} join ${people}
    on ${people.cityId} = ${memberAttendance.cityId} and ${people.id} = ${memberAttendance.personId}
  where ${memberAttendance.cityId} = ${cityId} and ${memberAttendance.bodyId} = ${bodies.id}
    and exists (select from ${seats} where ${sitsHere} and ${seats.personId} = ${people.id})) as attendance`;

const tally = sql`(select ${bodyTallies.tally} from ${bodyTallies}
  where ${bodyTallies.cityId} = ${cityId} and ${bodyTallies.bodyId} = ${bodies.id} and ${sql.placeholder('isBelieved')}::boolean) as tally`;

const sources: SQL = sourcesOf('body', sql`${bodies.cityId}`, sql`${bodies.id}`);

const bodyBySlug = preparedRow<DetailRow>(
  'committee',
  () => sql`select ${bodies.id}, ${bodyColumns}, ${bodies.note}, ${membersToday}, ${sources} as sources,
      ${attendance}, ${tally}
    from ${bodies} where ${bodies.cityId} = ${cityId} and ${bodies.slug} = ${sql.placeholder('slug')}`,
);
