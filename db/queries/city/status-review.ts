import { sql } from 'drizzle-orm';
import type { Kind, Outcome, Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { items, syncIssues } from '../../schema';
import { type FactRow, factsJson, sentenceOfRow } from '../items/status-facts';

/** An item whose status wants a person's look. `rule` is the deciding rule's id, null where none decided. */
export type ReviewRow = {
  number: string | null;
  title: string;
  url: string;
  kind: Kind;
  stage: Stage | null;
  outcome: Outcome | null;
  since: string | null;
  sentence: string;
  rule: string | null;
  sourceStatus: string | null;
};

export type Wording = { wording: string; count: number; example: string; firstSeenAt: string };

export type StatusReview = {
  differing: { total: number; rows: ReviewRow[] };
  inferred: { total: number; byRule: { rule: string | null; count: number }[]; rows: ReviewRow[] };
  /** Wordings that the city's table does not know, most frequent first. */
  wordings: Wording[];
};

const shown = 100;

/**
 * What of a city's statuses is open to doubt, newest action first: where the source's word differs from ours, the
 * inferred ones, the wordings not classified yet. At most 100 rows each, with the count of all. Three statements.
 */
export async function statusReview(db: Db, city: StoredCity): Promise<StatusReview> {
  const differing = await doubted(db, city, sql`${items.agrees} = false`);
  const inferred = await doubted(db, city, sql`${items.isInferred}`);
  const wordings = await rows<{ wording: string; count: number; example: string; first_seen_at: string }>(
    db,
    sql`select ${syncIssues.subjectKey} as wording, ${syncIssues.count}, ${syncIssues.detail} as example,
        ${syncIssues.firstSeenAt}
      from ${syncIssues}
      where ${syncIssues.cityId} = ${city.id} and ${syncIssues.kind} = 'unclassified-action'
        and ${syncIssues.resolvedAt} is null
      order by ${syncIssues.count} desc, ${syncIssues.subjectKey} limit ${shown}`,
  );
  return {
    differing,
    inferred,
    wordings: wordings.map(({ first_seen_at, ...row }) => ({
      ...row,
      firstSeenAt: new Date(first_seen_at).toISOString(),
    })),
  };
}

type Answer = {
  total: number;
  by_rule: { rule: string | null; count: number }[] | null;
  listed: (Omit<ReviewRow, 'url' | 'sentence'> & { slug: string; facts: FactRow })[] | null;
};

async function doubted(db: Db, city: StoredCity, condition: ReturnType<typeof sql>) {
  const listed = sql`${items.cityId} = ${city.id} and ${items.goneSince} is null and ${condition}`;
  const [answer] = await rows<Answer>(
    db,
    sql`select (select count(*) from ${items} where ${listed}) as total,
      (select json_agg(r) from (select ${items.becauseRule} as rule, count(*) as count from ${items}
        where ${listed} group by 1 order by 2 desc, 1) r) as by_rule,
      (select json_agg(r) from (select ${items.number}, ${items.slug},
          coalesce(${items.shortTitle}, ${items.title}) as title, ${items.kind}, ${items.stage},
          ${items.outcome}, ${items.since}, ${factsJson} as facts, ${items.becauseRule} as rule,
          ${items.sourceStatus} as "sourceStatus"
        from ${items} where ${listed}
        order by ${items.lastActionOn} desc nulls last, ${items.id} desc limit ${shown}) r) as listed`,
  );
  return {
    total: answer?.total ?? 0,
    byRule: answer?.by_rule ?? [],
    rows: (answer?.listed ?? []).map(({ slug, facts, ...row }) => ({
      ...row,
      sentence: sentenceOfRow(city, facts),
      url: `/${city.slug}/legislation/${slug}`,
    })),
  };
}
