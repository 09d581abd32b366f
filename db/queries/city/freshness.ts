import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { CLOCKS_APART_MS } from '@/lib/dates/lies-ahead';
import { holdsUntil, neverKeep } from '@/lib/request-scope';
import { SIDE_LISTS } from '@/lib/sources/legistar/api';
import { factOf } from '@/lib/sources/legistar/map-side-lists';
import { areFiguresBehind } from '@/lib/views/figures';
import type { Freshness } from '@/lib/views/ledger';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db, Store } from '../../engine/types';
import { syncIssues, syncRuns } from '../../schema';
import type { SideLists } from '../../sync/run-row';

/** It tells its age by the minute, and of a run that may begin at any time. */
const FRESHNESS_HOLDS_MS = 5_000;

/** A fed city that no run has brought up to date for so long is stale. */
export const STALE_AFTER_MINUTES = 24 * 60;

/**
 * How current a city's data is at an instant: runs, age, what fails since when, open issues by kind with up to three
 * examples each, most first, and which lists are not read for each item. A city on an embedded record ages but is
 * never stale. What a clock that was wrong put down as still to come counts as not known. One statement.
 */
export async function findFreshness(
  db: Db,
  city: StoredCity,
  now: Date = new Date(),
): Promise<Omit<Freshness, keyof Reading>> {
  const run = sql`${syncRuns} where ${syncRuns.cityId} = ${city.id}`;
  const come = (instant: AnyPgColumn) =>
    sql`${instant} <= ${new Date(now.getTime() + CLOCKS_APART_MS).toISOString()}::timestamptz`;
  holdsUntil(now.getTime() + FRESHNESS_HOLDS_MS);
  const [row] = await rows<FreshnessRow>(
    db,
    sql`with done as (select max(${syncRuns.finishedAt}) as at from ${run} and ${syncRuns.outcome} = 'done'
          and ${come(syncRuns.finishedAt)})
      select
        (select max(${syncRuns.finishedAt}) from ${run} and ${syncRuns.outcome} = 'done'
          and ${syncRuns.mode} in ('full', 'record') and ${come(syncRuns.finishedAt)}) as last_full,
        (select max(${syncRuns.startedAt}) from ${run} and ${come(syncRuns.startedAt)}) as last_attempt,
        (select json_build_object('since', min(${syncRuns.startedAt}), 'error',
            (array_agg(${syncRuns.error} order by ${syncRuns.startedAt} desc))[1])
          from ${run} and ${syncRuns.outcome} in ('failed', 'refused', 'interrupted')
            and ${come(syncRuns.startedAt)} and ${syncRuns.startedAt} > coalesce((select at from done), '-infinity')
          having count(*) > 0) as failing,
        (select ${syncRuns.checkpoint} -> 'sideLists' from ${run} and ${syncRuns.checkpoint} is not null
          order by ${syncRuns.id} desc limit 1) as side_lists,
        (select json_agg(k order by k.count desc, k.kind) from (
          select ${syncIssues.kind} as kind, count(*) as count,
            (array_agg(${syncIssues.detail} order by ${syncIssues.lastSeenAt} desc, ${syncIssues.id}))[1:3] as examples
          from ${syncIssues} where ${syncIssues.cityId} = ${city.id} and ${syncIssues.resolvedAt} is null
          group by 1) as k) as open_issues`,
  );
  const age = city.asOf === null ? null : Math.floor((now.getTime() - Date.parse(city.asOf)) / 60_000);
  const ageMinutes = age === null || age < 0 ? null : age;
  return {
    city: city.slug,
    source: city.feed === 'record' ? 'record' : 'legistar',
    asOf: city.asOf,
    lastFullSuccess: instant(row?.last_full),
    lastAttempt: instant(row?.last_attempt),
    ageMinutes,
    isStale: city.feed !== 'record' && (ageMinutes === null || ageMinutes > STALE_AFTER_MINUTES),
    figuresAt: city.figures?.at ?? null,
    figuresBehind: areFiguresBehind(city),
    failing: row?.failing
      ? { since: new Date(row.failing.since).toISOString(), error: row.failing.error }
      : null,
    sideLists: sideListsOf(row?.side_lists ?? null),
    openIssues: (row?.open_issues ?? []).map((issue) => ({ ...issue, example: issue.examples[0] ?? null })),
  };
}

type Reading = Pick<Freshness, 'readFrom' | 'replicas'>;

/** Which database the request being answered reads from, and how the copies stand. No statement. */
export function readingOf({ replicas }: Pick<Store, 'replicas'>): Reading {
  if (replicas) neverKeep();
  const number = replicas?.current() ?? null;
  return {
    readFrom: number === null ? 'primary' : `replica ${number}`,
    replicas: replicas?.standings().map(({ failed: _, ...standing }) => standing) ?? [],
  };
}

type FreshnessRow = {
  last_full: string | null;
  last_attempt: string | null;
  failing: { since: string; error: string | null } | null;
  side_lists: SideLists | null;
  open_issues: Omit<Freshness['openIssues'][number], 'example'>[] | null;
};

function sideListsOf(known: SideLists | null): Freshness['sideLists'] {
  if (known === null) return [];
  return SIDE_LISTS.map((list) => ({
    list: factOf[list],
    isRead: known[list]?.isUsed ?? false,
    asked: known[list]?.asked ?? 0,
  }));
}

function instant(text: string | null | undefined): string | null {
  return text ? new Date(text).toISOString() : null;
}
