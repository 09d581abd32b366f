import { expect, it } from 'vitest';
import { sideListWords } from './side-list-words';

it.each([
  [{ list: 'relations', isRead: true, asked: 12 }, 'Related items: read with every item.'],
  [
    { list: 'topics', isRead: false, asked: 0 },
    'Topics: not read; the source has not answered for them yet.',
  ],
  [
    { list: 'codeSections', isRead: false, asked: 1 },
    'Code sections: not read with every item; the one item we asked for had none.',
  ],
  [
    { list: 'relations', isRead: false, asked: 1264 },
    'Related items: not read with every item; all 1,264 items we asked for had none.',
  ],
] as const)('%o reads: %s', (known, words) => {
  expect(sideListWords(known)).toBe(words);
});
