import { sql } from 'drizzle-orm';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import { printFilter } from '@/lib/legislation/filter-print';
import { daysOfMonth } from '@/lib/meetings/month';
import type { Page } from '@/lib/views/items';
import type { MeetingLine } from '@/lib/views/meetings';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { CALLED_OFF } from '../../figures/called-off';
import { cached } from '../../reading/cached';
import type { Edge } from '../../reading/keyset';
import { agendaItems, bodies, meetings } from '../../schema';
import { meetingsWhere, readMeetings } from './read-meetings';

/**
 * One page of meetings without their agendas, newest first, with the count of all: drafts, cancelled and doubled
 * ones too. One statement, and one for the count at each state of the ledger. Throws as listItems.
 */
export async function listMeetingLines(db: Db, city: StoredCity, filter: Filter): Promise<Page<MeetingLine>> {
  const total = await countMeetings(db, city, filter);
  const show = ({ line }: LineRow) => lineOf(city, line);
  return readMeetings(db, city, filter, sql`${lineJson} as line`, show, total);
}

/** How many meetings a filter shows, counted once for each state of the ledger. */
function countMeetings(db: Db, city: StoredCity, filter: Filter): Promise<number> {
  return cached(db, city, 'meetings', `count ${cursorSelection('meetings', filter)}`, async () => {
    const [row] = await rows<{ total: number }>(
      db,
      sql`select count(*)::int as total from ${meetings} where ${meetingsWhere(city, filter)}`,
    );
    return row?.total ?? 0;
  });
}

/** Every meeting of a month `YYYY-MM`, of these bodies where any are named, by day and hour; hours not known last. One statement. */
export async function listMonth(
  db: Db,
  city: StoredCity,
  month: string,
  committee: readonly string[],
): Promise<MeetingLine[]> {
  const filter = filterOf({ ...daysOfMonth(month), committee: [...committee] });
  const found = await rows<{ line: LineJson }>(
    db,
    sql`select ${lineJson} as line from ${meetings} where ${meetingsWhere(city, filter)}
      order by ${meetings.heldOn}, ${meetings.time} nulls last, ${meetings.id}`,
  );
  return found.map(({ line }) => lineOf(city, line));
}

/** The next `limit` meetings from a day on that were not called off, by day and hour; hours not known last. One statement. Empty: the source lists none. */
export async function listComing(
  db: Db,
  city: StoredCity,
  from: string,
  limit: number,
): Promise<MeetingLine[]> {
  const found = await rows<{ line: LineJson }>(
    db,
    sql`select ${lineJson} as line from ${meetings}
      where ${meetingsWhere(city, filterOf({ from }))} and not ${CALLED_OFF}
      order by ${meetings.heldOn}, ${meetings.time} nulls last, ${meetings.id} limit ${limit}`,
  );
  return found.map(({ line }) => lineOf(city, line));
}

type Span = { first: string; last: string };

/** The days of the oldest and the newest meeting of these bodies, or of all; null where there is none. One statement for each state of the ledger. */
export function meetingSpan(db: Db, city: StoredCity, committee: readonly string[]): Promise<Span | null> {
  const filter = filterOf({ committee: [...committee] });
  return cached(db, city, 'meetings', `span ${printFilter(filter)}`, async () => {
    const [found] = await rows<{ [K in keyof Span]: Span[K] | null }>(
      db,
      sql`select min(${meetings.heldOn})::text as first, max(${meetings.heldOn})::text as last
        from ${meetings} where ${meetingsWhere(city, filter)}`,
    );
    return found?.first && found.last ? { first: found.first, last: found.last } : null;
  });
}

type LineJson = Omit<MeetingLine, 'url'>;
type LineRow = Edge & { line: LineJson };

const lineJson = sql`json_build_object('slug', ${meetings.slug}, 'heldOn', ${meetings.heldOn}, 'time', ${meetings.time},
  'body', coalesce((select ${bodies.name} from ${bodies}
    where ${bodies.cityId} = ${meetings.cityId} and ${bodies.id} = ${meetings.bodyId}), ${meetings.bodyName}),
  'location', ${meetings.location}, 'agendaStatus', ${meetings.agendaStatus},
  'minutesStatus', ${meetings.minutesStatus}, 'isCancelled', ${meetings.isCancelled},
  'goneSince', ${meetings.goneSince}, 'confidence', ${meetings.confidence},
  'itemCount', (select count(*) from ${agendaItems} where ${agendaItems.cityId} = ${meetings.cityId}
    and ${agendaItems.meetingId} = ${meetings.id} and ${agendaItems.goneSince} is null),
  'isDoubled', exists (select from ${meetings} as other where other.city_id = ${meetings.cityId}
    and other.body_id = ${meetings.bodyId} and other.held_on = ${meetings.heldOn} and other.id <> ${meetings.id}
    and other.gone_since is null))`;

function lineOf(city: StoredCity, line: LineJson): MeetingLine {
  return { ...line, url: `/${city.slug}/meetings/${line.slug}` };
}
