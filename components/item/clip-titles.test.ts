import { expect, it } from 'vitest';
import { clipTitles, TITLE_LONGEST } from './clip-titles';

const long = 'word '.repeat(100);

it.each([
  ['short titles stay', { title: 'A law', shortTitle: 'Law' }, { title: 'A law', shortTitle: 'Law' }],
  ['none stays none', { title: 'A law', shortTitle: null }, { title: 'A law', shortTitle: null }],
])('%s', (_, item, clipped) => expect(clipTitles([item])).toEqual([clipped]));

it('cuts both titles and keeps the rest', () => {
  const [item] = clipTitles([{ title: long, shortTitle: long, slug: 'a' }]);
  expect(item?.slug).toBe('a');
  for (const text of [item?.title, item?.shortTitle]) {
    expect(text).toMatch(/^(word )+word…$/);
    expect(text?.length).toBeLessThanOrEqual(TITLE_LONGEST);
  }
});
