import { type SQL, sql } from 'drizzle-orm';
import type { CommitteeDetail, CommitteeSummary } from '@/lib/legislation/people-types';
import { type Db, rows } from '../client';
import { bodies, items, people, seats } from '../schema';
import { sourcesOf } from './action-rows';
import type { StoredCity } from './cities';
import { heldToday } from './held-today';

/**
 * Every body on record, those with items assigned first, then by name, with how many items are assigned to it
 * and how many of them are not concluded. One statement.
 */
export async function listCommittees(db: Db, city: StoredCity): Promise<CommitteeSummary[]> {
  const found = await rows<CommitteeRow>(
    db,
    sql`select ${committeeColumns} from ${bodies}
      where ${bodies.cityId} = ${city.id} and ${bodies.goneSince} is null
      order by assigned desc, ${bodies.name}, ${bodies.id}`,
  );
  return found.map(summaryOf);
}

/** One body with those who hold a seat in it today and its sources; null where none has the slug. One statement. */
export async function findCommittee(db: Db, city: StoredCity, slug: string): Promise<CommitteeDetail | null> {
  const [row] = await rows<CommitteeRow & DetailRow>(
    db,
    sql`select ${committeeColumns}, ${bodies.note}, ${membersToday(city)},
      ${sourcesOf('body', sql`${bodies.cityId}`, sql`${bodies.id}`)} as sources
      from ${bodies} where ${bodies.cityId} = ${city.id} and ${bodies.slug} = ${slug.replaceAll('\0', '')}`,
  );
  if (!row) return null;
  return { ...summaryOf(row), note: row.note, members: row.members ?? [], sources: row.sources ?? [] };
}

type CommitteeRow = {
  slug: string;
  name: string;
  short_name: string | null;
  kind: string;
  member_count: number | null;
  assigned: number;
  open: number;
};

type DetailRow = {
  note: string | null;
  members: CommitteeDetail['members'] | null;
  sources: CommitteeDetail['sources'] | null;
};

const assigned = sql`${items} where ${items.cityId} = ${bodies.cityId} and ${items.committeeId} = ${bodies.id}
  and ${items.goneSince} is null`;

const committeeColumns = sql`${bodies.slug}, ${bodies.name}, ${bodies.shortName}, ${bodies.kind},
  ${bodies.memberCount}, (select count(*) from ${assigned}) as assigned,
  (select count(*) from ${assigned} and ${items.stage} <> 'concluded') as open`;

function membersToday(city: StoredCity): SQL {
  return sql`(select json_agg(json_build_object('name', ${people.name}, 'slug', ${people.slug},
      'title', ${seats.title}) order by ${people.sortName}, ${seats.position})
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
    counts: { items: row.assigned, open: row.open },
  };
}
