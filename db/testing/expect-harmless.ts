import { expect } from 'vitest';

/**
 * Asks a server for everything that shows these three items of New York, in every form, and expects nothing in it that
 * could run, turn the reading direction or be taken for a formula, and no text of 200,000 signs to be read in a list.
 */
export async function expectHarmless(address: string, numbers: string[]): Promise<void> {
  const [first = ''] = numbers;
  const item = (await (await fetch(`${address}/api/v1/nyc/legislation/${first}`)).json()) as {
    sponsors: { slug: string | null }[];
    committee: { slug: string } | null;
    actions: { rollCall: { id: string } | null }[];
  };
  const sponsor = item.sponsors.find(({ slug }) => slug)?.slug;
  const call = item.actions.find(({ rollCall }) => rollCall)?.rollCall?.id;
  const own = numbers.flatMap((number) => [
    `nyc/legislation/${number}`,
    `nyc/legislation/${number}/feed.atom`,
    `nyc/legislation/${number}/calendar.ics`,
    `nyc/legislation/${number}/legislation.jsonld`,
    `nyc/changes?item=${number}`,
    `api/v1/nyc/legislation/${number}`,
    `api/v1/nyc/changes?item=${number}`,
  ]);
  const lists = [
    'nyc',
    'nyc/legislation?sort=number&year=2024',
    'nyc/legislation?q=alert',
    'nyc/legislation/export.csv?year=2024',
    'nyc/legislation/export.jsonl?year=2024',
    'nyc/timeline?year=2024&to=2024-03-01',
    'nyc/members',
    sponsor ? `nyc/members/${sponsor}` : null,
    'nyc/committees',
    item.committee ? `nyc/committees/${item.committee.slug}` : null,
    'nyc/meetings?to=2024-03-01',
    'nyc/votes?to=2024-03-01',
    call ? `nyc/votes/${call}` : null,
    'nyc/changes',
    'nyc/freshness',
    'nyc/status-review',
    'nyc/about',
    'nyc/feed.atom',
    'nyc/calendar.ics',
    'api/v1/nyc/legislation?q=alert',
    'api/v1/nyc/timeline?to=2024-03-01',
  ].filter((path) => path !== null);
  let shown = 0;
  for (const path of [...own, ...lists]) {
    const answer = await fetch(`${address}/${path}`);
    const text = await answer.text();
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    expect({ path, bad: text.match(/[\0\u202a-\u202e\u2066-\u2069]/)?.[0] }).toEqual({
      path,
      bad: undefined,
    });
    const type = answer.headers.get('content-type') ?? '';
    if (/html|xml/.test(type))
      expect({ path, runs: text.includes('<script>alert') }).toEqual({ path, runs: false });
    if (/csv/.test(type))
      expect({ path, runs: /(^|[,\n])"?=HYPERLINK/m.test(text) }).toEqual({ path, runs: false });
    if (text.includes('alert(1)')) shown += 1;
    const visible = text.replaceAll(/<script[\s\S]*?<\/script>/g, '');
    if (visible.includes('Long title. '.repeat(2000)))
      expect(path).toMatch(/api|export|jsonld|legislation\/(int|lu|res)-/);
  }
  console.info(
    `${own.length + lists.length} answers for ${numbers.join(', ')}, ${shown} show the script as text`,
  );
  expect(shown).toBeGreaterThanOrEqual(4);
}
