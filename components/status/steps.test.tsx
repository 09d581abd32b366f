import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { stepsFixture } from '@/components/item/fixtures/detail-of';
import { Steps } from './steps';

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the drawn steps', () => {
  it('shows the committee of 17-0940 as skipped and its first reading as inferred', () => {
    const html = renderToStaticMarkup(<Steps steps={stepsFixture('17-0940')} />);
    expect(plain(html)).toContain('Committee Skipped First reading');
    expect(plain(html)).toMatch(/First reading Done: Aug 21, 2017 Inferred/);
    expect(html.match(/<li/g)).toHaveLength(5);
    expect(html).not.toContain('aria-current');
  });

  it('marks the step an item is at', () => {
    const html = renderToStaticMarkup(<Steps steps={stepsFixture('17-0940', '2017-08-28')} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(plain(html)).toContain('Mayor Now: ');
  });

  it('lets the note say how a step was undone', () => {
    const step = {
      name: 'Mayor',
      state: 'reversed',
      on: '2020-02-14',
      inferred: false,
      note: 'Vetoed',
    } as const;
    expect(plain(renderToStaticMarkup(<Steps steps={[step]} />)).trim()).toBe('Mayor Feb 14, 2020 Vetoed');
  });

  it.each([
    ['ahead', 'Still to come'],
    ['held', 'Postponed: Date not known'],
    ['reversed', 'Undone: Date not known'],
    ['repeated', 'Done more than once: Date not known'],
  ] as const)('says %s in words', (state, words) => {
    const step = { name: 'First reading', state, on: null, inferred: false, note: null };
    expect(plain(renderToStaticMarkup(<Steps steps={[step]} />)).trim()).toContain(words);
  });
});
