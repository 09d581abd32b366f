import { type SQL, sql } from 'drizzle-orm';
import { RULES } from '@/lib/status/rules';
import type { ItemSummary, SponsorDto, StatusDto } from '@/lib/views/items';
import { bodies, items, people, sponsorships } from '../../schema';

/** A row of `summaryColumns`. */
export type SummaryRow = {
  id: number;
  number: string | null;
  slug: string;
  kind: ItemSummary['kind'];
  source_kind: string | null;
  title: string;
  short_title: string | null;
  introduced_on: string | null;
  last_action_on: string | null;
  last_action_precision: ItemSummary['lastActionPrecision'];
  committee: { name: string; slug: string } | null;
  sponsors: SponsorDto[] | null;
} & StatusRow;

export type StatusRow = {
  stage: StatusDto['stage'];
  step: string | null;
  outcome: StatusDto['outcome'];
  route: StatusDto['route'];
  activity: StatusDto['activity'];
  held_until: string | null;
  held_by: string | null;
  since: string | null;
  sentence: string;
  because_action: string | null;
  because_on: string | null;
  because_rule: string | null;
  is_inferred: boolean;
  rule_version: string;
  source_status: string | null;
  agrees: boolean | null;
  act_by_on: string | null;
  act_by_rule: string | null;
  act_by_citation: string | null;
};

/** The columns of `items` that a summary is made of. */
export const summaryColumns = sql`${items.cityId}, ${items.id}, ${items.committeeId}, ${items.number}, ${items.slug}, ${items.kind}, ${items.sourceKind},
  ${items.title}, ${items.shortTitle}, ${items.introducedOn}, ${items.lastActionOn}, ${items.lastActionPrecision}, ${items.stage}, ${items.step},
  ${items.outcome}, ${items.route}, ${items.activity}, ${items.heldUntil}, ${items.heldBy}, ${items.since},
  ${items.sentence}, ${items.becauseAction}, ${items.becauseOn}, ${items.becauseRule}, ${items.isInferred},
  ${items.ruleVersion}, ${items.sourceStatus}, ${items.agrees}, ${items.actByOn}, ${items.actByRule},
  ${items.actByCitation}`;

/** The committee of `items`, which are this city's, as one JSON value. Named by its id, the city picks the part of a cut table. */
export const committeeColumn = (city: {
  id: number | SQL;
}) => sql`(select json_build_object('name', ${bodies.name}, 'slug', ${bodies.slug})
  from ${bodies} where ${bodies.cityId} = ${city.id} and ${bodies.id} = ${items.committeeId}) as committee`;

/** The first `most` (null: all) of those who carry `items`, which are this city's, in the source's order, as one JSON value, and how many they are. */
export function sponsorsColumns(city: { id: number | SQL }, most: SQL): SQL {
  const carriedBy = sql`${sponsorships.cityId} = ${city.id} and ${sponsorships.itemId} = ${items.id}
    and ${sponsorships.goneSince} is null`;
  return sql`(select json_agg(json_build_object('name', carrier.name, 'slug', carrier.slug, 'role', carrier.role))
      from (select coalesce(${people.name}, ${sponsorships.name}) as name, ${people.slug} as slug, ${sponsorships.role} as role
        from ${sponsorships} left join ${people}
          on ${people.cityId} = ${sponsorships.cityId} and ${people.id} = ${sponsorships.personId}
        where ${carriedBy} order by ${sponsorships.position}, ${sponsorships.id} limit ${most}) as carrier) as sponsors,
    (select count(*) from ${sponsorships} where ${carriedBy}) as sponsor_count`;
}

/** The item as lists and the API show it. */
export function summaryOf(city: { slug: string }, row: SummaryRow): ItemSummary {
  return {
    number: row.number,
    slug: row.slug,
    kind: row.kind,
    sourceKind: row.source_kind,
    title: row.title,
    shortTitle: row.short_title,
    status: statusOf(row),
    sponsors: row.sponsors ?? [],
    committee: row.committee,
    introducedOn: row.introduced_on,
    lastActionOn: row.last_action_on,
    lastActionPrecision: row.last_action_precision,
    url: `/${city.slug}/legislation/${row.slug}`,
  };
}

function statusOf(row: StatusRow): StatusDto {
  return {
    stage: row.stage,
    step: row.step,
    outcome: row.outcome,
    route: row.route,
    activity: row.activity,
    heldUntil: row.held_until,
    heldBy: row.held_by,
    since: row.since,
    sentence: row.sentence,
    because: becauseOf(row.because_rule, row.because_action, row.because_on),
    inferred: row.is_inferred,
    ruleVersion: row.rule_version,
    sourceStatus: row.source_status,
    agrees: row.agrees,
    actBy:
      row.act_by_on === null || row.act_by_rule === null
        ? null
        : { on: row.act_by_on, rule: row.act_by_rule, citation: row.act_by_citation },
  };
}

/** Why a status is what it is, with the rule's own sentence; null where nothing has decided. */
export function becauseOf(
  rule: string | null,
  action: string | null,
  on: string | null,
): StatusDto['because'] {
  if (rule === null) return null;
  const known = Object.entries(RULES).find(([id]) => id === rule);
  return { action, on, rule, explanation: known?.[1].sentence ?? null };
}
