import { type SQL, sql } from 'drizzle-orm';
import type { Filter, FilterKey, Sort } from '@/lib/legislation/filter';
import type { MultipleKey } from '@/lib/legislation/filter-choices';
import type { Facet, Facets } from '@/lib/views/facets';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { leads } from '../../figures/leads';
import { inRoles, itemsWhere } from '../../queries/explorer/filter-condition';
import { searchCte, searchedItems } from '../../queries/explorer/search';
import { bodies, items, people, sponsorships } from '../../schema';

/** A list's order: by key, rows without one last, then by id the same way round. */
const ORDERS: Record<Sort, SQL> = {
  'last-action': sql`${items.lastActionOn} desc nulls last, ${items.id} desc`,
  introduced: sql`${items.introducedOn} desc nulls last, ${items.id} desc`,
  number: sql`${items.numberSort} asc nulls last, ${items.id} asc`,
  relevance: sql`found.rank desc, ${items.id} desc`,
  'longest-waiting': sql`(case when ${items.outcome} is null then ${items.since} end) asc nulls last, ${items.id} asc`,
};

/** The addresses of the first items that `explore` should list, as the database finds and sorts them. One statement. */
export async function listBySql(db: Db, city: StoredCity, filter: Filter): Promise<string[]> {
  const listed = await rows<{ slug: string }>(
    db,
    sql`with ${searchCte(city, filter)} page as (
      select ${items.slug} from ${searchedItems(filter)} where ${itemsWhere(city, filter)}
      order by ${ORDERS[filter.sort]} limit ${filter.limit})
    select slug from page`,
  );
  return listed.map(({ slug }) => slug);
}

const COLUMNS: Partial<Record<MultipleKey, SQL>> = {
  kind: sql`${items.kind}`,
  stage: sql`${items.stage}`,
  outcome: sql`${items.outcome}`,
  route: sql`${items.route}`,
  activity: sql`${items.activity}`,
  year: sql`${items.year}`,
};

/** Conditions that no facet leaves out, put once before all counts. */
const FACETED: readonly FilterKey[] = [
  'kind',
  'stage',
  'outcome',
  'route',
  'activity',
  'year',
  'sponsor',
  'role',
  'committee',
  'topic',
];

/** The facets that `explore` should give, unsorted, counted by the database over the rows as they are. One statement. */
export async function facetsBySql(db: Db, city: StoredCity, filter: Filter): Promise<Facets> {
  const counted = await rows<Facet & { facet: keyof Facets; leads: number | null }>(
    db,
    sql`with ${searchCte(city, { ...filter, sort: 'last-action' })} base as materialized (
      select ${items.cityId}, ${items.id}, ${items.kind}, ${items.stage}, ${items.outcome}, ${items.route},
        ${items.activity}, ${items.year}, ${items.committeeId}, ${items.topics}, ${items.goneSince},
        ${items.lastActionOn}, ${items.introducedOn}, ${items.isRoutine}
      from ${searchedItems(filter)} where ${itemsWhere(city, filter, FACETED)})
    ${sql.join([...columnCounts(city, filter), ...namedCounts(city, filter)], sql` union all `)}`,
  );
  const facets: Facets = {
    kind: [],
    stage: [],
    outcome: [],
    route: [],
    activity: [],
    sponsor: [],
    committee: [],
    year: [],
    topic: [],
  };
  for (const { facet, value, label, count, leads } of counted) {
    if (facet === 'sponsor') facets.sponsor.push({ value, label, count, leads: leads ?? 0 });
    else facets[facet].push({ value, label, count });
  }
  return facets;
}

function columnCounts(city: StoredCity, filter: Filter): SQL[] {
  return Object.entries(COLUMNS).map(
    ([facet, column]) => sql`select ${facet}::text as facet, ${column}::text as value, null::text as label,
        count(*) as count, null::bigint as leads
      from base as items where ${itemsWhere(city, filter, [facet as FilterKey])} and ${column} is not null
      group by ${column}`,
  );
}

function namedCounts(city: StoredCity, filter: Filter): SQL[] {
  const roles = inRoles(city, filter.role) ?? sql`true`;
  return [
    sql`select 'sponsor', ${people.slug}, min(${people.name}), count(distinct ${items.id}),
        count(distinct ${items.id}) filter (where ${leads(sql`${city.id}`)})
      from base as items
      join ${sponsorships} on ${sponsorships.cityId} = ${items.cityId} and ${sponsorships.itemId} = ${items.id}
      join ${people} on ${people.cityId} = ${sponsorships.cityId} and ${people.id} = ${sponsorships.personId}
      where ${itemsWhere(city, filter, ['sponsor'])} and ${roles} and ${sponsorships.goneSince} is null
      group by ${people.slug}`,
    sql`select 'committee', ${bodies.slug}, min(${bodies.name}), count(*), null
      from base as items
      join ${bodies} on ${bodies.cityId} = ${items.cityId} and ${bodies.id} = ${items.committeeId}
      where ${itemsWhere(city, filter, ['committee'])} group by ${bodies.slug}`,
    sql`select 'topic', topic, null, count(*), null
      from base as items cross join lateral unnest(${items.topics}) as topic
      where ${itemsWhere(city, filter, ['topic'])} group by topic`,
  ];
}
