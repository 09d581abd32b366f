import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { MeetingLine } from '@/lib/views/meetings';
import { UpcomingList } from './upcoming-list';

const meeting: MeetingLine = {
  slug: '2026-11-30-city-council',
  body: 'City Council',
  heldOn: '2026-11-30',
  time: '13:30',
  location: null,
  agendaStatus: 'Final',
  minutesStatus: null,
  isCancelled: false,
  goneSince: null,
  confidence: 'stated',
  itemCount: 1,
  isDoubled: false,
  url: '/nyc/meetings/2026-11-30-city-council',
};

const event = (on: string) => ({
  on,
  what: 'Public hearing',
  body: null,
  sources: [],
  item: { number: '26-1', slug: '26-1', title: 'Lanterns', url: '/nyc/legislation/26-1' },
});

it('puts meetings and announced events in one order of days', () => {
  const meetings = [meeting, { ...meeting, slug: 'later', heldOn: '2026-12-03', time: null, itemCount: 0 }];
  const html = renderToStaticMarkup(
    <UpcomingList events={[event('2026-11-29'), event('2026-12-01')]} meetings={meetings} />,
  );
  expect(
    html
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe(
    'Nov 29, 2026 Public hearing 26-1 Lanterns Nov 30, 2026 City Council , 1:30 p.m. Agenda of 1 line ' +
      'Dec 1, 2026 Public hearing 26-1 Lanterns Dec 3, 2026 City Council No agenda is on record yet',
  );
  expect(html).toContain('href="/nyc/meetings/2026-11-30-city-council"');
});
