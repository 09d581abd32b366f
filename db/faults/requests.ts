import { Agent, request } from 'undici';
import { wellFormed } from '@/lib/well-formed';

/** Every kind of page of Denver's, and every parameter any page or answer reads. */
export const pages = [
  '/denver',
  '/denver/legislation',
  '/denver/legislation/17-0940',
  '/denver/timeline',
  '/denver/members',
  '/denver/members/robin-kniech',
  '/denver/members/compare',
  '/denver/committees',
  '/denver/committees/safehouse',
  '/denver/meetings',
  '/denver/votes',
  '/denver/work-lists',
  '/denver/work-lists/year',
  '/denver/changes',
  '/denver/freshness',
  '/denver/about',
  '/denver/about/statuses',
  '/denver/status-review',
  '/accessibility',
  '/privacy',
];

export const answers = [
  '/api/v1/cities',
  '/api/v1/denver/legislation',
  '/api/v1/denver/legislation/17-0940',
  '/api/v1/denver/facets',
  '/api/v1/denver/timeline',
  '/api/v1/denver/members',
  '/api/v1/denver/members/robin-kniech',
  '/api/v1/denver/votes',
  '/api/v1/denver/meetings',
  '/api/v1/denver/changes',
  '/api/v1/denver/freshness',
  '/denver/legislation/export.csv',
  '/denver/legislation/export.jsonl',
  '/denver/legislation/export.xlsx',
  '/denver/legislation/17-0940/legislation.jsonld',
  '/denver/legislation/17-0940/feed.atom',
  '/denver/legislation/17-0940/calendar.ics',
  '/denver/feed.atom',
  '/denver/calendar.ics',
];

export const parameters = [
  'q',
  'kind',
  'stage',
  'outcome',
  'route',
  'activity',
  'sponsor',
  'role',
  'committee',
  'from',
  'to',
  'introducedFrom',
  'introducedTo',
  'year',
  'topic',
  'routine',
  'sort',
  'limit',
  'cursor',
  'on',
  'since',
  'item',
  'option',
  'member',
  'value',
  'body',
  'held',
  'divided',
  'group',
  'view',
  'a',
  'b',
];

/** Addresses whose last part, or whose city, is a text of anybody's. */
export const addressesWith = (text: string): string[] => {
  const part = encodeURIComponent(wellFormed(text));
  const rooms = ['legislation', 'members', 'committees', 'meetings', 'votes', 'work-lists'];
  const below = ['', ...rooms.map((room) => `/${room}`)].map((room) => `/denver${room}/${part}`);
  return [
    `/${part}`,
    `/${part}/legislation`,
    ...below,
    `/api/v1/${part}/legislation`,
    `/api/v1/denver/legislation/${part}`,
  ];
};

export type ReceivedAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
};

const agent = new Agent({ connections: 8 });

/** Asks for an address exactly as it is written; redirects are answers. */
export async function sendRequest(
  address: string,
  headers: Record<string, string> = {},
): Promise<ReceivedAnswer> {
  const begun = performance.now();
  const answer = await request(address, { dispatcher: agent, headers });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, text, ms: performance.now() - begun };
}

/** Runs `work` over all of a list, a few at once. */
export async function forEachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
