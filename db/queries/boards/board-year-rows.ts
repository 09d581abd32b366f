import { sql } from 'drizzle-orm';
import type { BoardRow } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import { daysBetween } from '@/lib/dates/days';
import { processFor } from '@/lib/status/cities/processes';
import { statusOn } from '@/lib/status/status';
import { type StoredItem, statusItemOf } from '@/lib/status/status-item';
import { endingWord } from '@/lib/words/status-words';
import type { Kind, Outcome, Route } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { bodies, items } from '../../schema';
import { storedItem } from '../items/stored-item';

type YearItem = {
  slug: string;
  number: string | null;
  title: string;
  kind: Kind;
  outcome: Outcome | null;
  route: Route | null;
  since: string | null;
  committee: string | null;
  introduced_on: string | null;
};

/**
 * The items of a year that had begun by a day, by number, each under what had become of it at the end of
 * that day: of today as the ledger stored it, of another day by the rules over the item's own actions. One statement.
 */
export async function yearRows(db: Db, city: StoredCity, on: string, year: number): Promise<BoardRow[]> {
  const own = sql`${items.cityId} = ${city.id} and ${items.year} = ${year} and ${items.goneSince} is null`;
  const order = sql`order by ${items.numberSort}, ${items.id}`;
  if (on === cityDay(city.timeZone)) {
    const found = await rows<YearItem>(db, sql`select ${COLUMNS} from ${FROM} where ${own} ${order}`);
    return found.map((row) => boardRow(city, row));
  }
  const found = await rows<YearItem & { stored_item: StoredItem }>(
    db,
    sql`select ${COLUMNS}, ${storedItem} from ${FROM}
      where ${own} and least(${items.firstActionOn}, ${items.introducedOn}) <= ${on}::date ${order}`,
  );
  return found.map((row) => boardRow(city, { ...row, ...stoodOn(city, row, on) }));
}

const FROM = sql`${items} left join ${bodies}
  on ${bodies.cityId} = ${items.cityId} and ${bodies.id} = ${items.committeeId}`;

const COLUMNS = sql`${items.slug}, ${items.number}, coalesce(${items.shortTitle}, ${items.title}) as title,
  ${items.kind}, ${items.outcome}, ${items.route}, ${items.since}::text, ${bodies.name} as committee,
  ${items.introducedOn}::text`;

function stoodOn(city: StoredCity, row: YearItem & { stored_item: StoredItem }, on: string) {
  const { outcome, route, since } = statusOn(processFor(city.process), statusItemOf(row.stored_item), on);
  return { outcome, route, since };
}

function boardRow(city: StoredCity, row: YearItem): BoardRow {
  const { slug, number, title, kind, committee, outcome, since, introduced_on } = row;
  const endedOn = outcome === null ? null : since;
  const days = introduced_on !== null && endedOn !== null ? daysBetween(introduced_on, endedOn) : null;
  return {
    url: `/${city.slug}/legislation/${slug}`,
    number,
    title,
    group: outcome === null ? 'Not concluded' : endingWord(outcome, row.route, kind),
    cells: [kind, committee, introduced_on, endedOn, days],
  };
}
