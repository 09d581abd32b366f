import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { MemberRecord, MemberTally } from '@/lib/views/member-record';
import type { MemberDetail } from '@/lib/views/people';
import type { StoredCity } from '../../cities/find-city';
import { prepared, preparedRow } from '../../engine/prepared';
import { oneRow } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { type FiguresRow, figuresColumns, figuresOf, type MemberFigures } from '../../figures/attendance';
import { FIGURES_KNOWN } from '../../figures/known';
import { memberTallies as tallyMembers } from '../../figures/member-tally';
import { cached } from '../../reading/cached';
import { memberTallies, people } from '../../schema';
import { type MemberRow, memberColumns, memberSummaryOf } from './member-columns';
import { heldOn, isRecord } from './seats-held';

/** A person as their page shows them. */
export type StoredMember = { member: MemberDetail; tally: MemberTally; figures: MemberFigures };

/**
 * One person with what they carry by outcome (null: not concluded), how they voted, the first page of their record,
 * and their attendance and agreement as last worked out; null where nobody is known by the slug. One statement a day
 * and state of the ledger; two, and one each time, as long as the figures kept do not know its last change.
 */
export async function readMember(db: Db, city: StoredCity, slug: string): Promise<StoredMember | null> {
  const today = cityDay(city.timeZone);
  const row = await cached(
    db,
    city,
    'member',
    `${today} ${slug}`,
    async () => {
      const asked = { ...cityValues(city), today, ofRecord: isRecord(city), slug: slug.replaceAll('\0', '') };
      return memberBySlug(db, asked);
    },
    { lasts: (found) => found !== null && found.tally !== null },
  );
  if (!row) return null;
  const tally = row.tally ?? (await tallyNow(db, city, row.id)).tally;
  const { sponsored, led, coSponsored, votes, carried, leads, carriedAs, voted } = tally;
  const member = {
    ...memberSummaryOf(row, { sponsored, led, coSponsored, votes }),
    alsoKnownAs: row.also_known_as,
    note: row.note,
    carried,
    leads,
    carriedAs,
    voted,
  };
  return { member, tally, figures: figuresOf(row) };
}

/** The same without what only the page shows. */
export async function findMember(db: Db, city: StoredCity, slug: string): Promise<MemberDetail | null> {
  return (await readMember(db, city, slug))?.member ?? null;
}

/**
 * Every item that a person carries or stands in a roll call on, latest action first. One statement; two where the figures
 * kept do not know the ledger's last change. Empty: none.
 */
export async function readRecord(db: Db, city: StoredCity, slug: string): Promise<MemberRecord> {
  const [row] = await recordBySlug(db, { ...cityValues(city), slug: slug.replaceAll('\0', '') });
  if (!row) return { ids: [], days: [], kinds: [], facts: [] };
  return row.record ?? (await tallyNow(db, city, row.id)).record;
}

type DetailRow = MemberRow &
  FiguresRow & { id: number; also_known_as: string[]; note: string | null; tally: MemberTally | null };

type Tallied = { tally: MemberTally; record: MemberRecord };

const cityValues = (city: StoredCity) => ({ city: city.id, version: city.version });
const cityId = sql`${sql.placeholder('city')}`;

/** What is kept of a row of `people`; null where the ledger has moved on since. */
const kept = (column: 'tally' | 'record') => sql`(select ${memberTallies[column]} from ${memberTallies}
  where ${memberTallies.cityId} = ${cityId} and ${memberTallies.personId} = ${people.id}
    and ${FIGURES_KNOWN}) as ${sql.raw(column)}`;

const bySlug = sql`from ${people} where ${people.cityId} = ${cityId} and ${people.slug} = ${sql.placeholder('slug')}`;

const memberBySlug = preparedRow<DetailRow>('member', () => {
  const held = heldOn(sql`${sql.placeholder('today')}::date`, sql`${sql.placeholder('ofRecord')}::boolean`);
  return sql`select ${people.id}, ${memberColumns(held)}, ${people.alsoKnownAs}, ${people.note}, ${kept('tally')},
    ${figuresColumns} ${bySlug}`;
});

const recordBySlug = prepared<{ id: number; record: MemberRecord | null }>(
  'member-record',
  () => sql`select ${people.id}, ${kept('record')} ${bySlug}`,
);

function tallyNow(db: Db, city: StoredCity, person: number): Promise<Tallied> {
  return cached(db, city, 'member-tally', String(person), async () => {
    const which = sql`${people.id} = ${person}`;
    const row = await oneRow<Tallied>(db, tallyMembers(sql`${city.id}`, which));
    if (!row) throw new Error(`There is no person ${person}.`);
    return row;
  });
}
