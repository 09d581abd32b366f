import { city } from './load.mjs';

export const floor = '/api/floor';

/**
 * What is measured, with the budget of p50 as a multiple of the yardstick page where there is one. Those with `paths`
 * are never asked for the same address twice, so that nothing the server keeps of an answer helps.
 */
export async function pagesOf(origin) {
  const at = (path) => `/${city}${path}`;
  const walked = await walk(origin);
  const others = await othersOf(origin);
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
    { name: 'timeline, each another', paths: others.months, budget: 2 },
    { name: 'meetings', path: at('/meetings'), budget: 2 },
    { name: 'meetings, one month', path: at('/meetings?month=2026-06'), budget: 2 },
    { name: 'meeting, each another', paths: others.meetings, budget: 2 },
    { name: 'board, waiting', path: at('/work-lists/pending'), budget: 2 },
    { name: 'year in numbers', path: at('/work-lists/year'), budget: 2 },
    { name: 'members', path: at('/members'), budget: 2 },
    { name: 'member', path: at('/members/brad-s-lander'), budget: 2 },
    { name: 'member, each another', paths: others.members, budget: 2 },
    { name: 'member, item by item', path: at('/members/brad-s-lander/record'), budget: 2 },
    { name: 'record, each another', paths: others.records, budget: 2 },
    { name: 'committees', path: at('/committees'), budget: 2 },
    { name: 'committee', path: at('/committees/committee-on-land-use'), budget: 2 },
    { name: 'committee, each another', paths: others.committees, budget: 2 },
    { name: 'votes', path: at('/votes'), budget: 2 },
    { name: 'votes, one member', path: at('/votes?member=brad-s-lander&value=no'), budget: 2 },
    { name: 'roll call', path: at('/votes/int-0655-2026-2026-08-13'), budget: 2 },
    { name: 'roll call, each another', paths: others.rollCalls, budget: 2 },
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

/** Every member and committee on record, a record of each member under a filter, and many roll calls, meetings and months. */
async function othersOf(origin) {
  const [{ data: members }, { committee }, rollCalls, meetings] = await Promise.all([
    api(origin, '/members'),
    api(origin, '/facets'),
    listed(origin, '/votes', 8),
    listed(origin, '/meetings', 8),
  ]);
  const active = members.filter(({ counts }) => counts.sponsored + counts.votes > 0);
  const months = Array.from({ length: 300 }, (_, at) =>
    new Date(Date.UTC(2001, at + 1, 0)).toISOString().slice(0, 10),
  );
  return {
    members: active.map(({ slug }) => `/${city}/members/${slug}`),
    records: active.map(({ slug }) => `/${city}/members/${slug}/record?role=carried`),
    committees: committee.map(({ value }) => `/${city}/committees/${value}`),
    rollCalls: rollCalls.map(({ rollCall }) => `/${city}/votes/${rollCall.id}`),
    meetings: meetings.map(({ url }) => url),
    months: months.map((last) => `/${city}/timeline?to=${last}`),
  };
}

/** The rows of the first so many pages of a list. */
async function listed(origin, path, pages) {
  const rows = [];
  for (let cursor = ''; rows.length < pages * 100; ) {
    const { data, next } = await api(origin, `${path}?limit=100${cursor}`);
    rows.push(...data);
    if (!next) break;
    cursor = `&cursor=${next}`;
  }
  return rows;
}

async function api(origin, path) {
  return (await fetch(`${origin}/api/v1/${city}${path}`)).json();
}
