import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { RollCallDto } from '@/lib/views/items';
import { scoreOf } from '@/lib/words/vote-words';
import { RollCall } from './roll-call';

const none = {
  id: '1',
  abstain: null,
  absent: null,
  excused: null,
  recused: null,
  notVoting: null,
  required: null,
};
const count: RollCallDto = { ...none, yes: 5, no: 1, votes: [] };
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const show = (rollCall: RollCallDto) =>
  renderToStaticMarkup(<RollCall rollCall={rollCall} citySlug="denver" />);

it('never shows a count that is not known as zero, nor missing names as none', () => {
  expect(words(show({ ...count, no: null }))).toBe('yes 5 no ? How each member voted is not in the record.');
  expect(scoreOf({ ...count, no: null })).toBe('5–?');
});

it('shows abstentions only where there are some', () => {
  expect(words(show({ ...count, abstain: 0 }))).not.toContain('abstained');
  expect(words(show({ ...count, abstain: 2 }))).toContain('abstained 2');
});

it('keeps named and worked-out votes apart and links members only', () => {
  const html = show({
    ...count,
    votes: [
      { name: 'Ann', slug: 'ann', option: 'yes', inferred: false },
      { name: 'Ben', slug: null, option: 'yes', inferred: true },
      { name: 'Cy', slug: 'cy', option: null, inferred: false },
    ],
  });
  expect(words(html)).toContain('Yes Ann Yes (inferred) Ben Not known Cy');
  expect(words(html)).toContain('1 of 3 votes are worked out');
  expect(html).toContain('href="/denver/members/ann"');
  expect(html.match(/class="seat"/g)).toHaveLength(3);
});

it('counts the voters of a ballot in full', () => {
  expect(scoreOf({ ...count, yes: 123_456, no: 98_765 })).toBe('123,456–98,765');
});
