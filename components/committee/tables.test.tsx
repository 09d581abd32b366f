import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { WaitingItem } from '@/lib/views/committees';
import { HolderTable } from './holder-table';
import { MeetingLines } from './meeting-lines';
import { MonthTable } from './month-table';
import { WaitingTable } from './waiting-table';

const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const waiting: WaitingItem = {
  number: '26-0001',
  slug: '26-0001',
  kind: 'bill',
  title: 'Lanterns',
  shortTitle: null,
  since: '2026-01-01',
  isHeld: false,
};

it.each([
  [waiting, 'Jan 1, 2026 59 No'],
  [{ ...waiting, isHeld: true, since: '2026-02-28' }, 'Feb 28, 2026 1 Yes'],
  [{ ...waiting, since: null }, 'Date not known Not known No'],
])('counts the days of %#, and says where they are not known', (item, told) => {
  const html = renderToStaticMarkup(
    <WaitingTable items={[item]} name="Light" today="2026-03-01" citySlug="example" />,
  );
  expect(words(html)).toContain(`26-0001 Lanterns ${told}`);
});

it('shows the denominator first, and nobody’s missing figures as noughts', () => {
  const member = { name: 'Ann', slug: 'ann', title: 'Chair', since: '2026-01-01' };
  const counts = { rollCalls: 9, cast: 6, absent: 1, excused: 2, other: 0 };
  const show = (attendance: Record<string, typeof counts>) =>
    words(
      renderToStaticMarkup(
        <HolderTable
          members={[member, { ...member, name: 'Ben', slug: 'ben', title: 'Member' }]}
          attendance={attendance}
          name="Light"
          citySlug="example"
        />,
      ),
    );
  expect(show({ ann: counts })).toContain('Ann Chair Jan 1, 2026 9 6 1 2 0 Ben Member Jan 1, 2026 – – – – –');
  expect(show({})).not.toContain('Roll calls while seated');
});

it.each([
  [{}, ''],
  [{ isCancelled: true }, ' Cancelled'],
  [{ agendaStatus: 'Deferred' }, ' Deferred'],
  [{ minutesStatus: 'Postponed' }, ' Deferred'],
])('says of a meeting how it was called off: %o', (told, label) => {
  const held = { slug: 'm', on: '2026-01-12', time: null, isCancelled: false, goneSince: null };
  const meeting = { ...held, agendaStatus: 'Final', minutesStatus: null, ...told };
  const html = renderToStaticMarkup(<MeetingLines meetings={[meeting]} label="Latest" citySlug="example" />);
  expect(words(html)).toBe(`Monday, January 12, 2026${label}`);
});

it('links the meetings of a month, those called off among them, to its days', () => {
  const none = { actions: 0, heard: 0, sentOn: 0, turnedDown: 0, putOff: 0, other: 0, rollCalls: 0 };
  const html = renderToStaticMarkup(
    <MonthTable
      months={[{ month: '2024-02', ...none, meetings: 3, calledOff: 2 }]}
      name="Light"
      year={2024}
      path="/example/committees/light"
      meetingsPath="/example/meetings?committee=light"
      chosen="2024-02"
    />,
  );
  expect(html).toContain('href="/example/meetings?committee=light&amp;from=2024-02-01&amp;to=2024-02-29"');
  expect(words(html)).toContain('February 2024 5 2 0');
});
