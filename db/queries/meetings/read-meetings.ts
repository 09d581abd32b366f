import { and, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import type { Edge, SortOrder } from '../../reading/keyset';
import { listPage } from '../../reading/list-page';
import { bodies, meetings } from '../../schema';

const ORDER: SortOrder = {
  key: sql`${meetings.heldOn}`,
  id: sql`${meetings.id}`,
  descending: true,
  cast: 'date',
};

/** One page of the meetings under a filter, newest first, with as much of each as `columns` says. One statement. */
export function readMeetings<Row extends Edge, Shown>(
  db: Db,
  city: StoredCity,
  filter: Filter,
  columns: SQL,
  show: (row: Row) => Shown,
  total: number | null = null,
): Promise<Page<Shown>> {
  const { cursor, limit } = filter;
  return listPage(
    db,
    city,
    {
      table: sql`meetings`,
      order: ORDER,
      from: sql`${meetings}`,
      where: meetingsWhere(city, filter),
      columns,
    },
    { scope: 'meetings', selection: cursorSelection('meetings', filter), cursor, limit },
    show,
    total,
  );
}

/** The condition under which a list of meetings holds one: its body, its day, and that the source still lists it. */
export function meetingsWhere(
  city: StoredCity,
  { committee, from, to }: Pick<Filter, 'committee' | 'from' | 'to'>,
): SQL {
  const ofBodies = sql`${meetings.bodyId} in (select ${bodies.id} from ${bodies}
    where ${bodies.cityId} = ${city.id} and ${inArray(bodies.slug, committee)})`;
  const all = and(
    eq(meetings.cityId, city.id),
    isNull(meetings.goneSince),
    committee.length ? ofBodies : undefined,
    from === null ? undefined : gte(meetings.heldOn, from),
    to === null ? undefined : lte(meetings.heldOn, to),
  );
  return all ?? sql`true`;
}
