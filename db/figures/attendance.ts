import { sql } from 'drizzle-orm';
import type { Attendance } from '@/lib/votes/attendance';
import { bodies, figuresBuilt, memberAgreement, memberAttendance, people } from '../schema';

export type BodyAttendance = Attendance & { body: string; bodySlug: string };

/** A member's attendance and agreement as last worked out. Empty lists with a `builtAt`: there is none. */
export type MemberFigures = {
  /** When the figures were worked out, ISO 8601; null = not yet. */
  builtAt: string | null;
  /** The body with most roll calls first. */
  attendance: BodyAttendance[];
  /** Whoever took a side in the same divided roll calls, most often first. */
  agreement: { name: string; slug: string; both: number; same: number }[];
};

/** A row of `figuresColumns`, as JSON gives it. */
export type FiguresRow = {
  built_at: string | null;
  attendance: BodyAttendance[] | null;
  agreement: MemberFigures['agreement'] | null;
};

const COUNTS = sql`'rollCalls', ${memberAttendance.rollCalls}, 'yes', ${memberAttendance.yes},
  'no', ${memberAttendance.no}, 'abstain', ${memberAttendance.abstain}, 'absent', ${memberAttendance.absent},
  'excused', ${memberAttendance.excused}, 'recused', ${memberAttendance.recused},
  'not-voting', ${memberAttendance.notVoting}, 'unreadable', ${memberAttendance.unreadable},
  'notRecorded', ${memberAttendance.notRecorded}, 'outsideSeat', ${memberAttendance.outsideSeat}`;

/** The figures of a row of `people`. */
export const figuresColumns = sql`
  (select ${figuresBuilt.builtAt} from ${figuresBuilt} where ${figuresBuilt.cityId} = ${people.cityId}) as built_at,
  (select json_agg(json_build_object('body', ${bodies.name}, 'bodySlug', ${bodies.slug}, ${COUNTS})
      order by ${memberAttendance.rollCalls} desc, ${bodies.name})
    from ${memberAttendance} join ${bodies}
      on ${bodies.cityId} = ${memberAttendance.cityId} and ${bodies.id} = ${memberAttendance.bodyId}
    where ${memberAttendance.cityId} = ${people.cityId}
      and ${memberAttendance.personId} = ${people.id}) as attendance,
  (select json_agg(json_build_object('name', other.name, 'slug', other.slug,
      'both', ${memberAgreement.both}, 'same', ${memberAgreement.same})
      order by ${memberAgreement.both} desc, other.sort_name, other.id)
    from ${memberAgreement} join ${people} as other
      on other.city_id = ${memberAgreement.cityId} and other.id = ${memberAgreement.otherId}
    where ${memberAgreement.cityId} = ${people.cityId} and ${memberAgreement.personId} = ${people.id}) as agreement`;

/** The figures as pages show them; instants ISO 8601. */
export function figuresOf(row: FiguresRow): MemberFigures {
  return {
    builtAt: row.built_at === null ? null : new Date(row.built_at).toISOString(),
    attendance: row.attendance ?? [],
    agreement: row.agreement ?? [],
  };
}
