import { sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import { printFilter } from '@/lib/legislation/filter-print';
import type { Facets } from '@/lib/views/facets';
import type { Page, TimelineLine, UpcomingEvent } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import type { Edge } from '../../reading/keyset';
import { actions, bodies, items, rollCalls } from '../../schema';
import { countFacets } from '../explorer/explore';
import { readTimeline } from './timeline';
import { listUpcoming } from './upcoming';

/**
 * One page of the timeline as listTimeline gives it, without the votes, people and sources of its actions: a line of the
 * page shows none of them. One statement, and one for the count at each state of the ledger. Throws as explore.
 */
export function listTimelineLines(db: Db, city: StoredCity, filter: Filter): Promise<Page<TimelineLine>> {
  return readTimeline<LineRow, TimelineLine>(db, city, filter, {
    action: actionJson,
    item: itemJson,
    show: ({ action, item }) => ({
      action: { ...action, text: action.text ?? action.raw ?? action.phase ?? 'Action without a wording' },
      item: { ...item, url: `/${city.slug}/legislation/${item.slug}` },
    }),
  });
}

/** What is announced under the timeline's filters, whatever its days, as listUpcoming gives it; kept likewise. */
export function timelineAhead(
  db: Db,
  city: StoredCity,
  filter: Filter,
  today: string,
): Promise<UpcomingEvent[]> {
  const anyDay = { ...filter, from: null, to: null, cursor: null };
  return cached(db, city, 'ahead', `${today} ${printFilter(anyDay)}`, () =>
    listUpcoming(db, city, anyDay, today),
  );
}

/** The counts of the timeline's filters, those of items whatever the days. */
export function timelineFacets(db: Db, city: StoredCity, filter: Filter): Promise<Facets> {
  return countFacets(db, city, { ...filter, from: null, to: null });
}

type LineRow = Edge & {
  action: Omit<TimelineLine['action'], 'text'> & { text: string | null; phase: string | null };
  item: Omit<TimelineLine['item'], 'url'> & { slug: string };
};

const body = sql`coalesce((select ${bodies.name} from ${bodies}
  where ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}), ${actions.bodyName})`;

const actionJson = sql`json_build_object('on', ${actions.on}, 'precision', ${actions.precision},
  'time', ${actions.time}, 'body', ${body}, 'raw', ${actions.raw}, 'text', ${actions.text}, 'phase', ${actions.phase},
  'result', ${actions.result}, 'consent', ${actions.consent}, 'confidence', ${actions.confidence},
  'rollCall', (select json_build_object('yes', ${rollCalls.yes}, 'no', ${rollCalls.no}) from ${rollCalls}
    where ${rollCalls.cityId} = ${actions.cityId} and ${rollCalls.actionId} = ${actions.id}
      and ${rollCalls.goneSince} is null))`;

const itemJson = sql`json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
  'title', ${items.title})`;
