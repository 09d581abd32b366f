import { boardAddress } from '@/lib/address/boards';
import { changesAddress } from '@/lib/address/changes';
import { committeeAddress } from '@/lib/address/committee-month';
import { comparedAddress } from '@/lib/address/compared-members';
import { listAddress } from '@/lib/address/list';
import { meetingsAddress } from '@/lib/address/meetings';
import { memberAddress, recordAddress } from '@/lib/address/member-record';
import { membersAddress } from '@/lib/address/members';
import { itemAddress } from '@/lib/address/past-day';
import { votesAddress } from '@/lib/address/votes';
import { SINGLE_KEYS } from '@/lib/legislation/filter';
import { MULTIPLE_KEYS } from '@/lib/legislation/filter-choices';

/** The parameters with which a route's answers are kept; with any other, and where it says so, never. */
type Keeping = readonly string[] | 'never';

/**
 * Who may ask: anyone; a form of a page of ours (`mutations.ts`); or this machine alone. Which limit holds besides the one of
 * requests a minute: places of pages, places of exports, or none, as of probes, whose minute is their own.
 */
type Rule = {
  who: 'anyone' | 'form of ours' | 'this machine';
  limit: 'pages' | 'exports' | 'probes';
  cache: Keeping;
};

const anyone = (cache: Keeping): Rule => ({ who: 'anyone', limit: 'pages', cache });
const exported: Rule = { who: 'anyone', limit: 'exports', cache: 'never' };
const probe = (who: Rule['who']): Rule => ({ who, limit: 'probes', cache: 'never' });

const filter = [...MULTIPLE_KEYS, ...SINGLE_KEYS];
const votes = [...new Set([...votesAddress.names, ...filter])];
const board = [...boardAddress.names, ...listAddress.names];

/**
 * Every route there is, by its folder in `app` or as a probe, with who may ask, which limit holds and whether the server may
 * keep its answers whole. Never: what is not of one city's facts, what leads elsewhere, what is written while it is read.
 */
export const ROUTES: Readonly<Record<string, Rule>> = {
  '/healthz': probe('anyone'),
  '/readyz': probe('anyone'),
  '/metrics': probe('this machine'),
  '/': anyone('never'),
  '/accessibility': anyone('never'),
  '/privacy': anyone('never'),
  '/robots.txt': anyone('never'),
  '/sitemap.xml': exported,
  '/[city]': anyone([]),
  '/[city]/[number]': anyone('never'),
  '/[city]/about': anyone([]),
  '/[city]/about/statuses': anyone([]),
  '/[city]/calendar.ics': anyone(filter),
  '/[city]/changes': anyone(changesAddress.names),
  '/[city]/committees': anyone(['which']),
  '/[city]/committees/[slug]': anyone(committeeAddress.names),
  '/[city]/committees/[slug]/calendar.ics': anyone([]),
  '/[city]/committees/[slug]/feed.atom': anyone([]),
  '/[city]/feed.atom': anyone(filter),
  '/[city]/freshness': anyone([]),
  '/[city]/legislation': anyone(filter),
  '/[city]/legislation/choose/[filter]': anyone(filter),
  '/[city]/legislation/export.csv': exported,
  '/[city]/legislation/export.jsonl': exported,
  '/[city]/legislation/export.xlsx': exported,
  '/[city]/legislation/[number]': anyone(itemAddress.names),
  '/[city]/legislation/[number]/calendar.ics': anyone([]),
  '/[city]/legislation/[number]/feed.atom': anyone([]),
  '/[city]/legislation/[number]/legislation.jsonld': anyone([]),
  '/[city]/legislation/[number]/report': anyone('never'),
  '/[city]/legislation/[number]/report/send': { ...anyone('never'), who: 'form of ours' },
  '/[city]/meetings': anyone(meetingsAddress.names),
  '/[city]/meetings/[slug]': anyone([]),
  '/[city]/meetings/[slug]/event.jsonld': anyone([]),
  '/[city]/meetings/[slug]/sheet': anyone([]),
  '/[city]/members': anyone(membersAddress.names),
  '/[city]/members/compare': anyone(comparedAddress.names),
  '/[city]/members/[slug]': anyone(memberAddress.names),
  '/[city]/members/[slug]/calendar.ics': anyone([]),
  '/[city]/members/[slug]/feed.atom': anyone([]),
  '/[city]/members/[slug]/record': anyone(recordAddress.names),
  '/[city]/status-review': anyone([]),
  '/[city]/timeline': anyone(filter),
  '/[city]/timeline/choose/[filter]': anyone(filter),
  '/[city]/votes': anyone(votes),
  '/[city]/votes/[id]': anyone([]),
  '/[city]/work-lists': anyone([]),
  '/[city]/work-lists/year': anyone(board),
  '/[city]/work-lists/[name]': anyone(board),
  '/[city]/work-lists/[name]/export.csv': { ...exported, cache: board },
  '/api/floor': anyone('never'),
  '/api/v1/cities': anyone('never'),
  '/api/v1/[city]/boards/[name]': anyone(board),
  '/api/v1/[city]/changes': anyone(changesAddress.names),
  '/api/v1/[city]/facets': anyone(filter),
  '/api/v1/[city]/freshness': anyone([]),
  '/api/v1/[city]/legislation': anyone(filter),
  '/api/v1/[city]/legislation/[number]': anyone(itemAddress.names),
  '/api/v1/[city]/meetings': anyone(meetingsAddress.names),
  '/api/v1/[city]/members': anyone(listAddress.names),
  '/api/v1/[city]/members/[slug]': anyone([]),
  '/api/v1/[city]/members/[slug]/record': anyone(recordAddress.names),
  '/api/v1/[city]/timeline': anyone(filter),
  '/api/v1/[city]/votes': anyone(votes),
  '/api/v1/[city]/work-lists/[name]': anyone(board),
  '/api/v1/[...rest]': anyone('never'),
};

type Route = { segments: readonly string[]; rule: Rule };

/** A word comes before what may be any word. */
const routes: readonly Route[] = Object.entries(ROUTES)
  .map(([folder, rule]) => ({ segments: folder.split('/').slice(1), rule }))
  .toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)));

function rankOf({ segments }: Route): string {
  return segments
    .map((segment) => (segment.startsWith('[...') ? 2 : segment.startsWith('[') ? 1 : 0))
    .join('');
}

/** The city a path is of and the parameters with which its answers are kept; null: they are not, or no route has it. */
export function keptRouteOf(path: string): { city: string; names: readonly string[] } | null {
  const segments = path.split('/').slice(1);
  const route = routeAt(segments);
  const city = segments[route?.segments.indexOf('[city]') ?? -1];
  return route && route.rule.cache !== 'never' && city ? { city, names: route.rule.cache } : null;
}

/** Which limit holds for a path; that of pages where no route has it. */
export function limitOf(path: string): Rule['limit'] {
  return routeAt(path.split('/').slice(1))?.rule.limit ?? 'pages';
}

function routeAt(segments: readonly string[]): Route | undefined {
  return routes.find((one) => isOf(one, segments));
}

function isOf(route: Route, segments: readonly string[]): boolean {
  if (route.segments.at(-1)?.startsWith('[...'))
    return isOf(
      { ...route, segments: route.segments.slice(0, -1) },
      segments.slice(0, route.segments.length - 1),
    );
  if (route.segments.length !== segments.length) return false;
  return route.segments.every(
    (own, at) => own === segments[at] || (own.startsWith('[') && segments[at] !== ''),
  );
}
