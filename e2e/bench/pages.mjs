import { city } from './load.mjs';

export const floor = '/api/floor';

/**
 * What is measured, with the budget of p50 as a multiple of the yardstick page where there is one. Those with `paths`
 * are never asked for the same address twice, so that nothing the server keeps of an answer helps.
 */
export async function pagesOf(origin) {
  const at = (path) => `/${city}${path}`;
  const walked = await walk(origin);
  return [
    { name: 'list', path: at('/legislation'), budget: 2 },
    { name: 'list, three filters', path: at('/legislation?kind=bill&outcome=enacted&year=2019'), budget: 2 },
    { name: 'list, by member', path: at('/legislation?sponsor=brad-s-lander&stage=concluded'), budget: 2 },
    { name: 'list, each another', paths: await filtersOf(origin), budget: 2 },
    { name: 'text, common word', path: at('/legislation?q=housing'), budget: 4 },
    { name: 'text, rare word', path: at('/legislation?q=beekeeping'), budget: 4 },
    { name: 'deep page', path: at(`/legislation?cursor=${walked.cursor}`), budget: 2 },
    { name: 'item, median', path: at('/legislation/int-0018-2018'), budget: 2 },
    { name: 'item, each another', paths: walked.items, budget: 2 },
    { name: 'item, heaviest', path: at('/legislation/int-0570-2024') },
    { name: 'timeline', path: at('/timeline'), budget: 2 },
    { name: 'timeline, one month', path: at('/timeline?from=2019-06-01&to=2019-06-30'), budget: 2 },
    { name: 'meetings', path: at('/meetings'), budget: 2 },
    { name: 'meetings, one month', path: at('/meetings?month=2026-06'), budget: 2 },
    { name: 'board, waiting', path: at('/boards/pending'), budget: 2 },
    { name: 'year in numbers', path: at('/boards/year'), budget: 2 },
    { name: 'members', path: at('/members'), budget: 2 },
    { name: 'member', path: at('/members/brad-s-lander'), budget: 2 },
    { name: 'member, item by item', path: at('/members/brad-s-lander/record'), budget: 2 },
    { name: 'committees', path: at('/committees'), budget: 2 },
    { name: 'committee', path: at('/committees/committee-on-land-use'), budget: 2 },
    { name: 'votes', path: at('/votes'), budget: 2 },
    { name: 'votes, one member', path: at('/votes?member=brad-s-lander&value=no'), budget: 2 },
    { name: 'roll call', path: at('/votes/int-0655-2026-2026-08-13'), budget: 2 },
    { name: 'API list', path: `/api/v1${at('/legislation')}` },
    { name: 'API counts', path: `/api/v1${at('/facets')}` },
  ];
}

export const exports = [{ name: 'CSV of everything', path: `/${city}/legislation/export.csv` }];

/** The cursor of the page 200 pages in, and every item before it, walked to over the API, 100 rows a step. */
async function walk(origin) {
  const items = [];
  let cursor = null;
  for (let step = 0; step < 50; step += 1) {
    const more = cursor ? `&cursor=${cursor}` : '';
    const answer = await api(origin, `/legislation?limit=100${more}`);
    items.push(...answer.data.map(({ url }) => url));
    if (!answer.next) break;
    cursor = answer.next;
  }
  return { cursor, items };
}

/** Lists of what one member carried in one year, thousands of them, members in turn. */
async function filtersOf(origin) {
  const { year, sponsor } = await api(origin, '/facets');
  return year.flatMap(({ value: inYear }) =>
    sponsor.map(({ value }) => `/${city}/legislation?sponsor=${value}&year=${inYear}`),
  );
}

async function api(origin, path) {
  return (await fetch(`${origin}/api/v1/${city}${path}`)).json();
}
