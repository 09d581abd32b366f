import { sql } from 'drizzle-orm';
import type { BoardRow } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import { daysBetween } from '@/lib/dates/days';
import { processFor } from '@/lib/status/cities/processes';
import { statusOn } from '@/lib/status/status';
import { type StatusAction, statusItemOfStored } from '@/lib/status/status-item';
import { endingWord } from '@/lib/words/status-words';
import type { Kind, Outcome, Route } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { bodies, items } from '../../schema';
import { statusActions } from '../items/status-columns';

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
  effective_on: string | null;
  official_title: string | null;
  notes: string | null;
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
  const found = await rows<YearItem & { actions: StatusAction[] | null }>(
    db,
    sql`select ${COLUMNS}, ${statusActions} from ${FROM}
      where ${own} and least(${items.firstActionOn}, ${items.introducedOn}) <= ${on}::date ${order}`,
  );
  return found.map((row) => boardRow(city, { ...row, ...stoodOn(city, row, on) }));
}

const FROM = sql`${items} left join ${bodies}
  on ${bodies.cityId} = ${items.cityId} and ${bodies.id} = ${items.committeeId}`;

const COLUMNS = sql`${items.slug}, ${items.number}, coalesce(${items.shortTitle}, ${items.title}) as title,
  ${items.kind}, ${items.outcome}, ${items.route}, ${items.since}::text, ${bodies.name} as committee,
  ${items.introducedOn}::text, ${items.effectiveOn}::text, ${items.officialTitle}, ${items.notes}`;

function stoodOn(city: StoredCity, row: YearItem & { actions: StatusAction[] | null }, on: string) {
  const item = statusItemOfStored({
    kind: row.kind,
    introducedOn: row.introduced_on,
    effectiveOn: row.effective_on,
    officialTitle: row.official_title,
    notes: row.notes,
    actions: row.actions ?? [],
  });
  const { outcome, route, since } = statusOn(processFor(city.process), item, on);
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
