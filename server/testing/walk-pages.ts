import { request } from 'undici';
import { wordTroubles } from '@/db/testing/page-words';
import * as words from '@/lib/words/vocabulary';

export type Walk = { pages: string[]; troubles: string[] };

/**
 * Asks for the pages at `begin` and for those they link to below `within`, each once and without what is asked of it,
 * at most `most`; gives what was found wrong with their words, or with their answer.
 */
export async function walkPages(
  address: string,
  { begin, within, most }: { begin: readonly string[]; within: RegExp; most: number },
): Promise<Walk> {
  const waiting = [...begin];
  const known = new Set(waiting);
  const pages: string[] = [];
  const troubles: string[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < most; path = waiting.shift()) {
    const { statusCode, headers, body } = await request(address + path);
    const text = await body.text();
    if (statusCode === 307 || statusCode === 308) continue;
    if (statusCode !== 200) troubles.push(`${path}: answered with ${statusCode}`);
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    pages.push(path);
    troubles.push(...wordTroubles(text).map((trouble) => `${path}: ${trouble}`));
    for (const [, href = ''] of text.matchAll(/<a [^>]*href="([^"?#]+)/g)) {
      if (!within.test(href) || known.has(href)) continue;
      known.add(href);
      waiting.push(href);
    }
  }
  return { pages, troubles };
}

/** The list and the timeline of the city at `home`, narrowed to each value that a filter can have. */
export function everyFilter(home: string): string[] {
  return FILTERS.flatMap((filter) => [`${home}/legislation?${filter}`, `${home}/timeline?${filter}`]);
}

const FILTERS = [
  ...words.KINDS.map((kind) => `kind=${kind}`),
  ...words.STAGES.map((stage) => `stage=${stage}`),
  ...words.OUTCOMES.map((outcome) => `outcome=${outcome}`),
  ...words.ROUTES.map((route) => `route=${route}`),
  ...words.ACTIVITIES.map((activity) => `activity=${activity}`),
  ...words.SPONSOR_ROLES.map((role) => `role=${role}`),
];
