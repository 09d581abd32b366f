import { expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import { timelineSentence } from './timeline-sentence';

const names = { sponsor: { 'robin-kniech': 'Robin Kniech' }, committee: {}, process: null };

it.each<[Partial<Filter>, string]>([
  [{}, 'Everything that happened'],
  [{ to: '2017-08-31' }, 'Everything that happened until August 31, 2017'],
  [{ from: '2017-08-31', to: '2017-08-31' }, 'Everything that happened on August 31, 2017'],
  [
    { kind: ['bill'], sponsor: ['robin-kniech'], from: '2017-08-01' },
    'What happened to bills carried by Robin Kniech since August 1, 2017',
  ],
  [{ q: 'rent, wages' }, 'What happened to all items matching “rent, wages”'],
])('says %o', (parts, sentence) => expect(timelineSentence(filterOf(parts), names)).toBe(sentence));
