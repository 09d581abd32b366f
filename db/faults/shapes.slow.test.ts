import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legistarApi } from '@/lib/sources/legistar/api';
import { mapContext } from '@/lib/sources/legistar/map-context';
import { mapItem } from '@/lib/sources/legistar/map-item';
import { matter, startTinySource } from '../testing/sources/tiny-source';

const strange = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    1e300,
    true,
    '0001-01-01T00:00:00',
    '<b>',
    '\u0000',
    '\ud800',
    'NaN',
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const spoiled = fc.array(fc.tuple(fc.nat(20), fc.nat(40), strange), { minLength: 1, maxLength: 6 });

test('row 11: whatever stands in a row, mapping it throws nothing', () => {
  const context = mapContext(null, 'http://127.0.0.1/v1/tiny');
  let refused = 0;
  fc.assert(
    fc.property(spoiled, (edits) => {
      const { row, histories, sponsors, attachments, votes } = structuredClone(matter(1));
      const rows = [row, ...histories, ...sponsors, ...attachments, ...Object.values(votes).flat()];
      for (const [which, field, value] of edits) {
        const target = rows[which % rows.length] ?? row;
        const names = Object.keys(target);
        target[names[field % names.length] ?? ''] = value;
      }
      context.issues.length = 0;
      const bundle = {
        matter: row,
        histories,
        sponsors,
        attachments,
        texts: [],
        votes: new Map(Object.entries(votes).map(([id, list]) => [Number(id), list])),
      };
      const item = mapItem(context, bundle);
      if (item === null) refused += 1;
    }),
    { numRuns: 10_000 },
  );
  console.log(`row 11: 10,000 spoiled bundles, 0 exceptions, ${refused} hidden from the web`);
});

test.each([1_000, 1_001, 2_000])('row 11: %s rows are listed once each across pages', async (count) => {
  const source = await startTinySource(count);
  const { baseUrl } = source;
  const api = legistarApi({ baseUrl, token: null, rate: 0, concurrency: 4, allowPrivate: true });
  const seen: number[] = [];
  for await (const page of api.matters({}))
    for (const row of page.rows) seen.push(Number((row as { MatterId: number }).MatterId));
  await api.close();
  await source.stop();
  console.log(`row 11: ${seen.length} of ${count} rows, ${new Set(seen).size} of them different`);
  expect([seen.length, new Set(seen).size]).toEqual([count, count]);
});
