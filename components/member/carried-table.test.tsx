import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { CountedMember } from '@/lib/views/people';
import { LEADS_NOTE } from '@/lib/words/people/role-words';
import { CarriedTable } from './carried-table';

const member: CountedMember = {
  slug: 'ann',
  name: 'Ann',
  isCurrent: true,
  seats: [],
  counts: { sponsored: 9, led: 9, coSponsored: 0, votes: 0 },
  alsoKnownAs: [],
  note: null,
  carried: [],
  leads: [],
  carriedAs: [],
  voted: [],
};

function rowsOf(carried: CountedMember['carried'], role: 'sponsor' | 'co-sponsor' = 'sponsor') {
  const carriedAs = carried.map((one) => ({ ...one, role }));
  const html = renderToStaticMarkup(
    <CarriedTable
      member={{ ...member, carried, leads: role === 'sponsor' ? carried : [], carriedAs }}
      citySlug="example"
    />,
  );
  return html
    .split('<tr>')
    .slice(2)
    .map((row) => ({
      told: row
        .replaceAll(/<[^>]+>/g, ' ')
        .split(/\s{2,}/)
        .map((cell) => cell.trim())
        .filter(Boolean),
      links: [...row.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&')),
    }));
}

const OPEN = 'stage=filed&stage=in-committee&stage=on-floor&stage=reported&stage=with-executive';

it('links what is under way to just the open stages, and what has no stage nowhere', () => {
  const rows = rowsOf([
    { outcome: null, count: 7, unplaced: 3 },
    { outcome: 'enacted', count: 2, unplaced: 0 },
  ]);
  expect(rows.map(({ told }) => told)).toEqual([
    ['Enacted', '2', '2'],
    ['Under way', '4', '4'],
    ['Stage not known', '3', '3'],
  ]);
  const queries = rows.map(({ links }) => links.map((href) => href?.split('?')[1]));
  expect(queries[1]?.map((query) => query?.includes(OPEN) && query.includes('sponsor=ann'))).toEqual([
    true,
    true,
  ]);
  expect(queries.map((links) => links.length)).toEqual([2, 2, 0]);
});

it.each([
  [{ outcome: null, count: 3, unplaced: 3 }, ['Stage not known']],
  [{ outcome: null, count: 3, unplaced: 0 }, ['Under way']],
  [{ outcome: 'vetoed' as const, count: 1, unplaced: 0 }, ['Vetoed']],
])('has no row without an item: %o', (entry, labels) => {
  expect(rowsOf([entry]).map(({ told }) => told[0])).toEqual(labels);
});

it('leads with what the member carries, and names co-sponsored and any role apart, each with its own link', () => {
  const entry = { outcome: 'enacted' as const, unplaced: 0 };
  const html = renderToStaticMarkup(
    <CarriedTable
      member={{
        ...member,
        counts: { sponsored: 5, led: 3, coSponsored: 4, votes: 0 },
        carried: [{ ...entry, count: 5 }],
        leads: [{ ...entry, count: 3 }],
        carriedAs: [
          { ...entry, role: 'co-sponsor', count: 4 },
          { ...entry, role: 'sponsor', count: 1 },
        ],
      }}
      citySlug="example"
    />,
  );
  expect(html).toMatch(/<h2[^>]*>Carries 3</);
  expect(html).toContain(LEADS_NOTE);
  const links = [...html.matchAll(/href="[^"?]+\?([^"]+)"[^>]*>([^<]+)/g)].map(([, query, text]) => [
    text,
    query?.replaceAll('&amp;', '&'),
  ]);
  expect(links).toEqual([
    ['Carries: 3', 'role=sponsor&sponsor=ann'],
    ['Co-sponsors: 4', 'role=co-sponsor&sponsor=ann'],
    ['In any role: 5', 'sponsor=ann'],
    ['3', 'outcome=enacted&role=sponsor&sponsor=ann'],
    ['4', 'outcome=enacted&role=co-sponsor&sponsor=ann'],
    ['5', 'outcome=enacted&sponsor=ann'],
  ]);
});
