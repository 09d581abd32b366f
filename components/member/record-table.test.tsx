import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { RecordItem, RecordVote } from '@/lib/views/member-record';
import { RecordTable } from './record-table';

const item: RecordItem = {
  number: '26-0001',
  slug: '26-0001',
  kind: 'bill',
  title: 'Lanterns',
  shortTitle: null,
  lastActionOn: '2026-02-01',
  status: { stage: 'concluded', outcome: 'enacted', route: 'signed', activity: null, inferred: false },
  role: null,
  votes: [],
};
const vote: RecordVote = {
  id: 'r 1',
  on: '2026-01-20',
  body: 'City Council',
  isCouncil: true,
  option: 'absent',
  inferred: false,
  yes: 10,
  no: 2,
};
const cells = (change: Partial<RecordItem>) => {
  const html = renderToStaticMarkup(
    <RecordTable items={[{ ...item, ...change }]} name="Ann" citySlug="example" />,
  );
  const texts = [...html.matchAll(/<t[dh](?: [^>]*)?>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
    cell
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return { html, row: texts.slice(5) };
};

it.each<[string, Partial<RecordItem>, string[]]>([
  ['no row of theirs, which is not absence', {}, ['No', 'None on record', 'None on record']],
  [
    'absence, which is a vote on record',
    { votes: [vote] },
    ['No', 'None on record', 'Absent 10–2, Jan 20, 2026'],
  ],
  [
    'every vote in its own place, oldest first',
    {
      role: 'co-sponsor',
      votes: [
        { ...vote, id: 'c', isCouncil: false, option: 'no' },
        { ...vote, id: 'd', option: 'yes', inferred: true },
        { ...vote, id: 'e', option: null, on: null, yes: null, no: null },
      ],
    },
    [
      'Co-sponsor',
      'No 10–2, Jan 20, 2026',
      'Yes (inferred) 10–2, Jan 20, 2026 Vote not known ?–?, day not known',
    ],
  ],
])('says %s', (_, change, [role, committee, council]) => {
  expect(cells(change).row).toEqual(['26-0001 Lanterns', role, committee, council, 'Enacted, signed']);
});

it('shows hostile text as text and links each vote to its page', () => {
  const { html } = cells({ title: '<img src=x onerror=alert(1)>', votes: [vote] });
  expect(html).not.toContain('<img');
  expect(html).toContain('href="/example/votes/r%201"');
});
