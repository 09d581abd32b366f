import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ReviewTable } from './review-table';

it('parts the number from the title and labels each cell for narrow screens', () => {
  const line = {
    url: '/nyc/legislation/LU-0456-2025',
    number: 'LU 0456-2025',
    title: '2149-2153 Pacific Street',
    source: null,
    ours: 'Adopted by the council.',
    why: 'Nothing on record decided.',
  };
  const html = renderToStaticMarkup(<ReviewTable label="Items" lines={[line]} />);
  expect(html.replace(/<[^>]+>/g, '')).toContain('LU 0456-2025 2149-2153 Pacific Street');
  expect([...html.matchAll(/data-label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
    'Source’s word',
    'Ours',
    'Why',
  ]);
});
