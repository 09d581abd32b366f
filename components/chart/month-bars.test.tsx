import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MonthBars } from './month-bars';

const none = Array.from({ length: 12 }, () => 0);
const of = (counts: Record<number, number>) => none.map((_, at) => counts[at] ?? 0);
const show = (panels: Parameters<typeof MonthBars>[0]['panels']) =>
  renderToStaticMarkup(<MonthBars panels={panels} label="A year" />);

it('draws a bar a month and part, with the total of the month above it', () => {
  const html = show([
    {
      name: 'Missed',
      parts: [
        { label: 'absent', counts: of({ 0: 2, 4: 1 }) },
        { label: 'excused', counts: of({ 4: 3 }) },
      ],
    },
  ]);
  const bars = (fill: string) =>
    new RegExp(`<path class="${fill}" d="([^"]*)"`).exec(html)?.[1]?.match(/M/g)?.length ?? 0;
  expect([bars('chart-bar'), bars('chart-hollow')]).toEqual([2, 1]);
  expect([...html.matchAll(/class="chart-count"[^>]*>([^<]+)</g)].map(([, text]) => text)).toEqual([
    '2',
    '4',
  ]);
  expect(html).toContain('excused</li>');
});

it('draws the highest bar to the top and nothing where nothing is', () => {
  const html = show([{ name: 'Cast', parts: [{ label: 'cast', counts: of({ 1: 1000, 2: 500 }) }] }]);
  const heights = [...html.matchAll(/v([\d.]+)h-/g)].map(([, height]) => Number(height));
  expect(heights[0]).toBeCloseTo((heights[1] ?? 0) * 2, 0);
  expect(html).toContain('>1,000<');
  expect(html).not.toContain('<li>');
  const empty = show([{ name: 'Cast', parts: [{ label: 'cast', counts: none }] }]);
  expect(empty).not.toContain('<path');
  expect(empty).not.toMatch(/NaN|Infinity|undefined/);
});
