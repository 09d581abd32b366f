import { type SQL, sql } from 'drizzle-orm';
import { processFor } from '@/lib/status/cities/processes';
import type { ClockId } from '@/lib/status/process';
import { RULES } from '@/lib/status/rules';
import type { ItemSummary, SponsorDto, StatusDto } from '@/lib/views/items';
import { actByWords } from '@/lib/words/status/act-by-words';
import { statusSentence, stepWords } from '@/lib/words/status/status-sentence';
import { bodies, items, people, sponsorships } from '../../schema';
import { actByOf, type FactRow, factColumns, factsOf } from './status-facts';

/** A row of `summaryColumns`. */
export type SummaryRow = {
  id: number;
  number: string | null;
  slug: string;
  source_kind: string | null;
  title: string;
  short_title: string | null;
  introduced_on: string | null;
  last_action_on: string | null;
  last_action_precision: ItemSummary['lastActionPrecision'];
  committee: { name: string; slug: string } | null;
  sponsors: SponsorDto[] | null;
} & StatusRow;

export type StatusRow = FactRow & {
  held_by: string | null;
  because_action: string | null;
  because_on: string | null;
  is_inferred: boolean;
  rule_version: string;
  source_status: string | null;
  agrees: boolean | null;
  act_by_on: string | null;
  act_by_clock: ClockId | null;
};

/** The columns of `items` that a summary is made of. */
export const summaryColumns = sql`${items.cityId}, ${items.id}, ${items.committeeId}, ${items.number}, ${items.slug}, ${items.sourceKind},
  ${items.title}, ${items.shortTitle}, ${items.introducedOn}, ${items.lastActionOn}, ${items.lastActionPrecision},
  ${factColumns}, ${items.heldBy}, ${items.becauseAction}, ${items.becauseOn}, ${items.isInferred},
  ${items.ruleVersion}, ${items.sourceStatus}, ${items.agrees}, ${items.actByOn}, ${items.actByClock}`;

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
export function summaryOf(city: { slug: string; process: string | null }, row: SummaryRow): ItemSummary {
  return {
    number: row.number,
    slug: row.slug,
    kind: row.kind,
    sourceKind: row.source_kind,
    title: row.title,
    shortTitle: row.short_title,
    status: statusOf(city, row),
    sponsors: row.sponsors ?? [],
    committee: row.committee,
    introducedOn: row.introduced_on,
    lastActionOn: row.last_action_on,
    lastActionPrecision: row.last_action_precision,
    url: `/${city.slug}/legislation/${row.slug}`,
  };
}

function statusOf(city: { process: string | null }, row: StatusRow): StatusDto {
  const process = processFor(city.process);
  const facts = factsOf(row);
  return {
    stage: row.stage,
    step: stepWords(process, facts),
    outcome: row.outcome,
    route: row.route,
    activity: row.activity,
    heldUntil: row.held_until,
    heldBy: row.held_by,
    since: row.since,
    sentence: statusSentence(process, row.kind, facts),
    because: becauseOf(row.because_rule, row.because_action, row.because_on),
    inferred: row.is_inferred,
    ruleVersion: row.rule_version,
    sourceStatus: row.source_status,
    agrees: row.agrees,
    actBy: actByWords(process, actByOf(row.act_by_on, row.act_by_clock)),
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
