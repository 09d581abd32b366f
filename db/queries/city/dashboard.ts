import { type Filter, filterOf } from '@/lib/legislation/filter';
import type { ItemSummary, UpcomingEvent } from '@/lib/views/items';
import type { MeetingLine } from '@/lib/views/meetings';
import { OPEN_STAGES, OUTCOMES, type Outcome, STAGES, type Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { countFacets, explore } from '../explorer/explore';
import { listComing } from '../meetings/meeting-lines';
import { listUpcoming } from '../timeline/upcoming';

/** A figure with the filter that opens exactly the rows it counts. */
export type Figure = { count: number; filter: Filter };

export type Dashboard = {
  everything: Figure;
  /** The kinds of which it holds an item. */
  kinds: string[];
  movedLast: ItemSummary[];
  upcoming: UpcomingEvent[];
  /** The next five meetings, soonest first. */
  meetings: MeetingLine[];
  stages: (Figure & { stage: Stage })[];
  outcomes: (Figure & { outcome: Outcome })[];
  /** Who leads what is not concluded, most first. */
  carriers: (Figure & { name: string; slug: string })[];
};

/**
 * The city on a day: what moved last, what is announced from that day on, and how much stands where. Stages and
 * outcomes come in their own order, without those that count none. Five statements, two once its counts are kept.
 */
export async function readDashboard(db: Db, city: StoredCity, today: string): Promise<Dashboard> {
  const everything = filterOf({});
  const open = { stage: [...OPEN_STAGES] };
  const [latest, upcoming, meetings, underWay] = await Promise.all([
    explore(db, city, filterOf({ limit: 8 })),
    listUpcoming(db, city, everything, today, 10),
    listComing(db, city, today, 5),
    countFacets(db, city, filterOf({ ...open, role: ['sponsor'] })),
  ]);
  const all = latest.facets;
  const countOf = (list: { value: string; count: number }[], value: string) =>
    list.find((facet) => facet.value === value)?.count ?? 0;
  return {
    everything: { count: latest.total, filter: everything },
    kinds: all.kind.filter(({ count }) => count > 0).map(({ value }) => value),
    movedLast: latest.data,
    upcoming,
    meetings,
    stages: STAGES.map((stage) => ({
      stage,
      count: countOf(all.stage, stage),
      filter: filterOf({ stage: [stage] }),
    })).filter(({ count }) => count > 0),
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      count: countOf(all.outcome, outcome),
      filter: filterOf({ outcome: [outcome] }),
    })).filter(({ count }) => count > 0),
    carriers: underWay.sponsor.slice(0, 10).map(({ value, label, count }) => ({
      name: label ?? value,
      slug: value,
      count,
      filter: filterOf({ ...open, sponsor: [value], role: ['sponsor'] }),
    })),
  };
}
