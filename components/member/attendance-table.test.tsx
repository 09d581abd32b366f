import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AttendanceTable } from './attendance-table';

const row = {
  body: 'City Council',
  bodySlug: 'city-council',
  rollCalls: 1234,
  yes: 1000,
  no: 100,
  abstain: 0,
  absent: 34,
  excused: 50,
  recused: 5,
  'not-voting': 6,
  unreadable: 7,
  notRecorded: 32,
  outsideSeat: 0,
};

it('heads each figure in its own cell too, for where the rows stack', () => {
  const html = renderToStaticMarkup(<AttendanceTable rows={[row]} name="A" citySlug="nyc" />);
  const heads = [...html.matchAll(/<th scope="col"[^>]*>([^<]+)/g)].map(([, head]) => head).slice(1);
  expect([...html.matchAll(/data-label="([^"]+)"/g)].map(([, label]) => label)).toEqual(heads);
  expect(html).toContain('tabindex="0"');
});

it.each([
  [{ recused: 0 }, ['Recused'], 'No roll call here counts as recused.'],
  [{ recused: 0, unreadable: 0 }, ['Recused', 'Vote not readable'], 'as recused or vote not readable.'],
  [{ absent: 0 }, [], null],
])('names below what never occurred: %o', (change, gone, sentence) => {
  const html = renderToStaticMarkup(
    <AttendanceTable rows={[{ ...row, ...change }]} name="A" citySlug="nyc" />,
  );
  for (const label of gone) expect(html).not.toContain(`data-label="${label}"`);
  expect(html).toContain('data-label="Absent"');
  if (sentence) expect(html).toContain(sentence);
  else expect(html).not.toContain('No roll call here');
});
