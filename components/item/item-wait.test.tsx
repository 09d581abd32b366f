import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { statusFixture } from './fixtures/detail-of';
import { ItemWait } from './item-wait';

const typical = { sample: 812, since: 2014, lower: 5, median: 14, upper: 40 };
const item = { kind: 'bill' as const, status: { ...statusFixture('17-0940'), since: '2026-10-23' } };
const words = (today: string, wait: typeof typical | null, since: string | null = '2026-10-23') =>
  renderToStaticMarkup(
    <ItemWait
      item={{ ...item, status: { ...item.status, since } }}
      wait={{ today, typical: wait }}
      process={null}
    />,
  ).replace(/<[^>]+>/g, '');

it.each([
  [
    '2026-11-24',
    typical,
    'Waiting 32 days, since Oct 23, 2026. Half of the bills that moved on from here did so within 14 days (812 since 2014).',
  ],
  ['2026-10-24', { ...typical, sample: 19 }, 'Waiting 1 day, since Oct 23, 2026.'],
  ['2026-11-24', null, 'Waiting 32 days, since Oct 23, 2026.'],
  ['2026-10-22', typical, ''],
])('on %s', (today, wait, expected) => expect(words(today, wait)).toBe(expected));

it('says nothing of an unknown day', () => expect(words('2026-11-24', typical, null)).toBe(''));
