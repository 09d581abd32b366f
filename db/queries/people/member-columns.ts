import { type SQL, sql } from 'drizzle-orm';
import type { MemberSummary, SeatDto } from '@/lib/views/people';
import { bodies, people, seats } from '../../schema';

/** A row of `memberColumns`. */
export type MemberRow = { slug: string; name: string; is_current: boolean; seats: SeatDto[] | null };

/** Somebody of `people` with their seats; `held`: the condition that a row of `seats` is held today. */
export function memberColumns(held: SQL): SQL {
  const own = sql`${seats.cityId} = ${people.cityId} and ${seats.personId} = ${people.id}
    and ${seats.goneSince} is null`;
  return sql`${people.slug}, ${people.name},
    exists (select from ${seats} where ${own} and ${held}) as is_current,
    (select json_agg(json_build_object('title', ${seats.title}, 'seat', ${seats.seat}, 'body', ${bodies.name},
        'bodySlug', ${bodies.slug}, 'bodyKind', ${bodies.kind}, 'startOn', ${seats.startOn}, 'endOn', ${seats.endOn},
        'sourceUrl', coalesce(${seats.sourceUrl}, ${seats.termSourceUrl}), 'note', ${seats.note})
        order by ${seats.startOn} desc nulls last, ${seats.position}, ${seats.id})
      from ${seats} left join ${bodies} on ${bodies.cityId} = ${seats.cityId} and ${bodies.id} = ${seats.bodyId}
      where ${own}) as seats`;
}

/** The person as lists and the API show them, with how much they carry and how often they voted. */
export function memberSummaryOf(row: MemberRow, counts: MemberSummary['counts']): MemberSummary {
  return { slug: row.slug, name: row.name, isCurrent: row.is_current, seats: row.seats ?? [], counts };
}
