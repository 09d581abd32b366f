import { sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { MemberRecord, MemberTally } from '@/lib/views/member-record';
import type { MemberDetail } from '@/lib/views/people';
import type { StoredCity } from '../../cities/find-city';
import { prepared, preparedRow } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { type FiguresRow, figuresColumns, figuresOf, type MemberFigures } from '../../figures/attendance';
import { memberTallies, people } from '../../schema';
import { type MemberRow, memberColumns, memberSummaryOf } from './member-columns';
import { heldOn, isRecord } from './seats-held';

/** A person as their page shows them; `tally` null: what their page counts was not counted yet. */
export type StoredMember = { member: MemberDetail; tally: MemberTally | null; figures: MemberFigures };

/**
 * One person with what they carry by outcome (null: not concluded), how they voted, the first page of their record,
 * and their attendance and agreement, all as last counted ahead (`city.figures` says of when); null where nobody is
 * known by the slug. One statement.
 */
export async function readMember(db: Db, city: StoredCity, slug: string): Promise<StoredMember | null> {
  const today = cityDay(city.timeZone);
  const row = await memberBySlug(db, { ...asked(city, slug), today, ofRecord: isRecord(city) });
  if (!row) return null;
  const { tally } = row;
  const { sponsored = null, led = null, coSponsored = null, votes = null } = tally ?? {};
  const member = {
    ...memberSummaryOf(row, { sponsored, led, coSponsored, votes }),
    alsoKnownAs: row.also_known_as,
    note: row.note,
    carried: tally?.carried ?? null,
    leads: tally?.leads ?? null,
    carriedAs: tally?.carriedAs ?? null,
    voted: tally?.voted ?? null,
  };
  return { member, tally, figures: figuresOf(row) };
}

/** The same without what only the page shows. */
export async function findMember(db: Db, city: StoredCity, slug: string): Promise<MemberDetail | null> {
  return (await readMember(db, city, slug))?.member ?? null;
}

/**
 * Every item that a person carries or stands in a roll call on, latest action first, as last counted ahead. Null: not
 * counted yet; empty: none, or nobody has the slug. One statement.
 */
export async function readRecord(db: Db, city: StoredCity, slug: string): Promise<MemberRecord | null> {
  const [row] = await recordBySlug(db, asked(city, slug));
  return row ? row.record : { ids: [], days: [], kinds: [], facts: [] };
}

type DetailRow = MemberRow &
  FiguresRow & { id: number; also_known_as: string[]; note: string | null; tally: MemberTally | null };

const asked = (city: StoredCity, slug: string) => ({
  ...{ city: city.id, isBelieved: city.figures !== null },
  slug: slug.replaceAll('\0', ''),
});
const cityId = sql`${sql.placeholder('city')}`;

/** What is kept of a row of `people`; null where nothing was counted yet. */
const kept = (column: 'tally' | 'record') => sql`(select ${memberTallies[column]} from ${memberTallies}
  where ${memberTallies.cityId} = ${cityId} and ${memberTallies.personId} = ${people.id}
    and ${sql.placeholder('isBelieved')}::boolean) as ${sql.raw(column)}`;

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
