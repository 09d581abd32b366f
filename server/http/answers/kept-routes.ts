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

const filter = [...MULTIPLE_KEYS, ...SINGLE_KEYS];
const votes = [...new Set([...votesAddress.names, ...filter])];
const board = [...boardAddress.names, ...listAddress.names];

/**
 * Every route there is, by its folder in `app`, and whether the server may keep its answers whole. Never: what is not of
 * one city's facts, what leads elsewhere, what is written while it is read.
 */
export const KEPT_ROUTES: Readonly<Record<string, Keeping>> = {
  '/': 'never',
  '/accessibility': 'never',
  '/privacy': 'never',
  '/robots.txt': 'never',
  '/sitemap.xml': 'never',
  '/[city]': [],
  '/[city]/[number]': 'never',
  '/[city]/about': [],
  '/[city]/about/statuses': [],
  '/[city]/calendar.ics': filter,
  '/[city]/changes': changesAddress.names,
  '/[city]/committees': ['which'],
  '/[city]/committees/[slug]': committeeAddress.names,
  '/[city]/committees/[slug]/calendar.ics': [],
  '/[city]/committees/[slug]/feed.atom': [],
  '/[city]/feed.atom': filter,
  '/[city]/freshness': [],
  '/[city]/legislation': filter,
  '/[city]/legislation/choose/[filter]': filter,
  '/[city]/legislation/export.csv': 'never',
  '/[city]/legislation/export.jsonl': 'never',
  '/[city]/legislation/export.xlsx': 'never',
  '/[city]/legislation/[number]': itemAddress.names,
  '/[city]/legislation/[number]/calendar.ics': [],
  '/[city]/legislation/[number]/feed.atom': [],
  '/[city]/legislation/[number]/legislation.jsonld': [],
  '/[city]/legislation/[number]/report': 'never',
  '/[city]/legislation/[number]/report/send': 'never',
  '/[city]/meetings': meetingsAddress.names,
  '/[city]/meetings/[slug]': [],
  '/[city]/meetings/[slug]/event.jsonld': [],
  '/[city]/meetings/[slug]/sheet': [],
  '/[city]/members': membersAddress.names,
  '/[city]/members/compare': comparedAddress.names,
  '/[city]/members/[slug]': memberAddress.names,
  '/[city]/members/[slug]/calendar.ics': [],
  '/[city]/members/[slug]/feed.atom': [],
  '/[city]/members/[slug]/record': recordAddress.names,
  '/[city]/status-review': [],
  '/[city]/timeline': filter,
  '/[city]/timeline/choose/[filter]': filter,
  '/[city]/votes': votes,
  '/[city]/votes/[id]': [],
  '/[city]/work-lists': [],
  '/[city]/work-lists/year': board,
  '/[city]/work-lists/[name]': board,
  '/[city]/work-lists/[name]/export.csv': board,
  '/api/floor': 'never',
  '/api/v1/cities': 'never',
  '/api/v1/[city]/boards/[name]': board,
  '/api/v1/[city]/changes': changesAddress.names,
  '/api/v1/[city]/facets': filter,
  '/api/v1/[city]/freshness': [],
  '/api/v1/[city]/legislation': filter,
  '/api/v1/[city]/legislation/[number]': itemAddress.names,
  '/api/v1/[city]/meetings': meetingsAddress.names,
  '/api/v1/[city]/members': listAddress.names,
  '/api/v1/[city]/members/[slug]': [],
  '/api/v1/[city]/members/[slug]/record': recordAddress.names,
  '/api/v1/[city]/timeline': filter,
  '/api/v1/[city]/votes': votes,
  '/api/v1/[city]/work-lists/[name]': board,
  '/api/v1/[...rest]': 'never',
};

type Route = { segments: readonly string[]; keeping: Keeping };

/** A word comes before what may be any word. */
const routes: readonly Route[] = Object.entries(KEPT_ROUTES)
  .map(([folder, keeping]) => ({ segments: folder.split('/').slice(1), keeping }))
  .toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)));

function rankOf({ segments }: Route): string {
  return segments
    .map((segment) => (segment.startsWith('[...') ? 2 : segment.startsWith('[') ? 1 : 0))
    .join('');
}

/** The city a path is of and the parameters with which its answers are kept; null: they are not, or no route has it. */
export function keptRouteOf(path: string): { city: string; names: readonly string[] } | null {
  const segments = path.split('/').slice(1);
  const route = routes.find((one) => isOf(one, segments));
  const city = segments[route?.segments.indexOf('[city]') ?? -1];
  return route && route.keeping !== 'never' && city ? { city, names: route.keeping } : null;
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
