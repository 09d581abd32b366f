import { and, arrayOverlaps, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Filter, FilterKey } from '@/lib/legislation/filter';
import { DAY_RANGES, type DayKey, type DayRange } from '@/lib/legislation/filter-days';
import { leads } from '../../figures/leads';
import { bodies, items, people, sponsorships } from '../../schema';

type City = { id: number };

/**
 * The condition on `items` that a filter states, its search apart (see search.ts): one for list, count, facets,
 * timeline and export. Keys in `except` are passed over. Items the source no longer lists are never in.
 */
export function itemsWhere(city: City, filter: Filter, except: readonly FilterKey[] = []): SQL {
  const parts = Object.entries(conditions(city, filter))
    .filter(([key]) => !except.includes(key as FilterKey))
    .map(([, condition]) => condition);
  return and(listedIn(city), ...parts) ?? sql`true`;
}

/** The condition on `items` that the city's source lists them. */
export function listedIn(city: { id: number | SQL }): SQL {
  return and(eq(items.cityId, city.id), isNull(items.goneSince)) ?? sql`true`;
}

function conditions(city: City, filter: Filter) {
  return {
    kind: oneOf(items.kind, filter.kind),
    stage: oneOf(items.stage, filter.stage),
    outcome: oneOf(items.outcome, filter.outcome),
    route: oneOf(items.route, filter.route),
    activity: oneOf(items.activity, filter.activity),
    year: oneOf(items.year, filter.year),
    topic: filter.topic.length ? arrayOverlaps(items.topics, filter.topic) : undefined,
    committee: ofCommittee(city, filter),
    sponsor: carriedBy(city, filter),
    ...Object.fromEntries(DAY_RANGES.flatMap((range) => daysWithin(range, filter))),
    routine: filter.routine === 'show' ? undefined : eq(items.isRoutine, filter.routine === 'only'),
  };
}

function oneOf(column: typeof items.kind | typeof items.year | SQL | unknown, values: readonly unknown[]) {
  return values.length ? inArray(column as SQL, [...values]) : undefined;
}

function daysWithin({ from, to, of }: DayRange, filter: Filter): [DayKey, SQL | undefined][] {
  const [first, last] = [filter[from], filter[to]];
  return [
    [from, first === null ? undefined : gte(items[of], first)],
    [to, last === null ? undefined : lte(items[of], last)],
  ];
}

function ofCommittee(city: City, { committee }: Filter): SQL | undefined {
  if (!committee.length) return undefined;
  return sql`${items.committeeId} in (select ${bodies.id} from ${bodies}
    where ${bodies.cityId} = ${city.id} and ${inArray(bodies.slug, committee)})`;
}

/** Sponsor and role speak of the same sponsorship. */
function carriedBy(city: City, { sponsor, role }: Filter): SQL | undefined {
  if (!sponsor.length && !role.length) return undefined;
  const persons = sql`(select ${people.id} from ${people}
    where ${people.cityId} = ${city.id} and ${inArray(people.slug, sponsor)})`;
  const condition = and(
    eq(sponsorships.cityId, city.id),
    isNull(sponsorships.goneSince),
    sponsor.length ? sql`${sponsorships.personId} in ${persons}` : undefined,
    inRoles(city, role),
  );
  return sql`${items.id} in (select ${sponsorships.itemId} from ${sponsorships} where ${condition})`;
}

/** The condition on `sponsorships` that they are of these roles, as recorded or by leading their item; undefined: any is. */
export function inRoles(city: City, role: Filter['role']): SQL | undefined {
  if (!role.length) return undefined;
  return or(inArray(sponsorships.role, role), role.includes('sponsor') ? leads(sql`${city.id}`) : undefined);
}
