import { type SQL, sql } from 'drizzle-orm';
import type { StandingItem } from '@/lib/boards/standing';
import { cityDay } from '@/lib/dates/city-day';
import { processFor } from '@/lib/status/cities/processes';
import type { ClockId } from '@/lib/status/process';
import { statusOn } from '@/lib/status/status';
import { type StoredItem, statusItemOf } from '@/lib/status/status-item';
import { actByWords } from '@/lib/words/status/act-by-words';
import type { Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { bodies, items } from '../../schema';
import { actByOf } from '../items/status-facts';
import { storedItem } from '../items/stored-item';

/**
 * Every item that was alive at the end of a day, with how it stood then, by key. Of today it is what the ledger
 * stored; of another day the rules are asked again over each item's own actions. Executive orders are left out: a
 * board of their own lists them. One statement.
 */
export async function livingOn(db: Db, city: StoredCity, on: string): Promise<StandingItem[]> {
  if (on === cityDay(city.timeZone)) {
    const found = await rows<StandingRow>(
      db,
      sql`select ${COLUMNS} from ${FROM} where ${alive(city)} and ${items.outcome} is null
      and ${items.stage} is not null order by ${items.key}`,
    );
    return found.map((row) => standing(city, row));
  }
  const found = await rows<StandingRow & { stored_item: StoredItem }>(
    db,
    sql`select ${COLUMNS}, ${storedItem} from ${FROM} where ${alive(city)}
      and least(${items.firstActionOn}, ${items.introducedOn}) <= ${on}::date
      and (${items.outcome} is null or ${items.since} is null or ${items.since} > ${on}::date)
      order by ${items.key}`,
  );
  return found.flatMap((row) => asItStood(city, row, on));
}

type StandingRow = {
  key: string;
  number: string | null;
  slug: string;
  title: string;
  kind: StandingItem['kind'];
  committee: string | null;
  stage: Stage;
  activity: StandingItem['activity'];
  since: string | null;
  held_until: string | null;
  held_by: string | null;
  last_action_on: string | null;
  act_by_on: string | null;
  act_by_clock: ClockId | null;
};

const FROM = sql`${items} left join ${bodies}
  on ${bodies.cityId} = ${items.cityId} and ${bodies.id} = ${items.committeeId}`;

const COLUMNS = sql`${items.key}, ${items.number}, ${items.slug},
  coalesce(${items.shortTitle}, ${items.title}) as title, ${items.kind}, ${bodies.name} as committee, ${items.stage},
  ${items.activity}, ${items.since}::text, ${items.heldUntil}::text, ${items.heldBy}, ${items.lastActionOn}::text,
  ${items.actByOn}::text, ${items.actByClock}`;

function alive(city: StoredCity): SQL {
  return sql`${items.cityId} = ${city.id} and ${items.goneSince} is null and ${items.kind} <> 'executive-order'`;
}

function standing(city: StoredCity, row: StandingRow): StandingItem {
  const { key, number, title, kind, committee, stage, activity, since } = row;
  return {
    ...{ key, number, title, kind, committee, stage, activity, since },
    actBy: actByWords(processFor(city.process), actByOf(row.act_by_on, row.act_by_clock)),
    url: `/${city.slug}/legislation/${row.slug}`,
    heldUntil: row.held_until,
    heldBy: row.held_by,
    lastActionOn: row.last_action_on,
  };
}

function asItStood(
  city: StoredCity,
  row: StandingRow & { stored_item: StoredItem },
  on: string,
): StandingItem[] {
  const process = processFor(city.process);
  const item = statusItemOf(row.stored_item);
  const { stage, outcome, activity, since, heldUntil, heldBy, actBy } = statusOn(process, item, on);
  if (stage === null || outcome !== null) return [];
  const lastActionOn = item.actions
    .flatMap((one) => (one.on !== null && one.on <= on ? [one.on] : []))
    .toSorted()
    .at(-1);
  return [
    {
      ...standing(city, row),
      ...{ stage, activity, since, heldUntil, heldBy },
      lastActionOn: lastActionOn ?? null,
      actBy: actByWords(process, actBy),
    },
  ];
}
