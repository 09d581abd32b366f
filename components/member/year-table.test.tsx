import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { YearTable } from './year-table';

const month = { month: '2021-03', sponsored: 2, coSponsored: 0, cast: 40, absent: 1, excused: 0, other: 0 };
const quiet = { ...month, month: '2021-04', sponsored: 0, cast: 0, absent: 0 };

it('has a column for all that occurred in the year, and names the rest', () => {
  const html = renderToStaticMarkup(<YearTable months={[month, quiet]} name="A" year={2021} />);
  const heads = [...html.matchAll(/<th scope="col"[^>]*>([^<]+)/g)].map(([, head]) => head);
  expect(heads).toEqual(['Month', 'Introduced, as sponsor', 'Votes cast', 'Absent']);
  expect(html).toContain('None in 2021: introduced, in another role; excused; recused or not voting.');
  expect(html.match(/<td/g)).toHaveLength(6);
});

it('says nothing of the rest where there is none', () => {
  const whole = { ...month, coSponsored: 1, excused: 1, other: 1 };
  expect(renderToStaticMarkup(<YearTable months={[whole]} name="A" year={2021} />)).not.toContain('None in');
});
