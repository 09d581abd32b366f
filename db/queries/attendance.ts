import { sql } from 'drizzle-orm';
import type { Attendance } from '@/lib/votes/attendance';
import type { Db } from '../client';
import { prepared } from '../prepared';
import { bodies, figuresBuilt, memberAgreement, memberAttendance, people } from '../schema';
import type { StoredCity } from './cities';

export type BodyAttendance = Attendance & { body: string; bodySlug: string };

export type MemberFigures = {
  /** When the figures were worked out, ISO 8601; null = not yet. */
  builtAt: string | null;
  /** The body with most roll calls first. */
  attendance: BodyAttendance[];
  /** Whoever took a side in the same divided roll calls, most often first. */
  agreement: { name: string; slug: string; both: number; same: number }[];
};

/** A member's attendance and agreement as last worked out. One statement. Empty lists with a `builtAt`: there is none. */
export async function readMemberFigures(db: Db, city: StoredCity, slug: string): Promise<MemberFigures> {
  const [found] = await figuresOf(db, { city: city.id, slug: slug.replaceAll('\0', '') });
  return {
    builtAt: found?.built_at ? new Date(found.built_at).toISOString() : null,
    attendance: found?.attendance ?? [],
    agreement: found?.agreement ?? [],
  };
}

const COUNTS = sql`'rollCalls', ${memberAttendance.rollCalls}, 'yes', ${memberAttendance.yes},
  'no', ${memberAttendance.no}, 'abstain', ${memberAttendance.abstain}, 'absent', ${memberAttendance.absent},
  'excused', ${memberAttendance.excused}, 'recused', ${memberAttendance.recused},
  'not-voting', ${memberAttendance.notVoting}, 'unreadable', ${memberAttendance.unreadable},
  'notRecorded', ${memberAttendance.notRecorded}, 'outsideSeat', ${memberAttendance.outsideSeat}`;

const cityId = sql`${sql.placeholder('city')}`;
const figuresOf = prepared<{
  built_at: string | null;
  attendance: BodyAttendance[] | null;
  agreement: MemberFigures['agreement'] | null;
}>(
  'member-figures',
  () => sql`with who as (select ${people.id} as id from ${people}
        where ${people.cityId} = ${cityId} and ${people.slug} = ${sql.placeholder('slug')})
      select (select ${figuresBuilt.builtAt} from ${figuresBuilt} where ${figuresBuilt.cityId} = ${cityId}) as built_at,
        (select json_agg(json_build_object('body', ${bodies.name}, 'bodySlug', ${bodies.slug}, ${COUNTS})
            order by ${memberAttendance.rollCalls} desc, ${bodies.name})
          from ${memberAttendance} join ${bodies}
            on ${bodies.cityId} = ${memberAttendance.cityId} and ${bodies.id} = ${memberAttendance.bodyId}
          where ${memberAttendance.cityId} = ${cityId}
            and ${memberAttendance.personId} = (select id from who)) as attendance,
        (select json_agg(json_build_object('name', ${people.name}, 'slug', ${people.slug},
            'both', ${memberAgreement.both}, 'same', ${memberAgreement.same})
            order by ${memberAgreement.both} desc, ${people.sortName}, ${people.id})
          from ${memberAgreement} join ${people}
            on ${people.cityId} = ${memberAgreement.cityId} and ${people.id} = ${memberAgreement.otherId}
          where ${memberAgreement.cityId} = ${cityId}
            and ${memberAgreement.personId} = (select id from who)) as agreement`,
);
