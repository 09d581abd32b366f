import { expect, it } from 'vitest';
import type { Meeting } from '../views/meetings';
import { atomText } from './atom';
import { jsonLdText, meetingThing } from './json-ld';

const feed = {
  title: 'New York City: bills & “more” <now>',
  url: 'https://passage.example/nyc/legislation?kind=bill',
  feedUrl: 'https://passage.example/nyc/feed.atom?kind=bill&stage=filed',
  updatedAt: '2026-08-21T12:00:00.000Z',
};

it('writes Atom with an id a change, whatever the title holds', () => {
  const entry = {
    url: 'https://passage.example/nyc/legislation/int-0001-2026',
    title: ']]> <script>alert(1)</script> \u0000\u0008\ud800 &amp;',
    text: 'Enacted',
    changedAt: '2026-08-20T10:00:00.000Z',
  };
  const text = atomText({ ...feed, entries: [entry] });
  expect(text).toContain(
    '<id>https://passage.example/nyc/legislation/int-0001-2026#2026-08-20T10:00:00.000Z</id>',
  );
  expect(text).toContain('<updated>2026-08-20T10:00:00.000Z</updated>');
  expect(text).not.toMatch(/<script>/);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
  expect(text).toContain('feed.atom?kind=bill&amp;stage=filed');
});

it('escapes what could end a script', () => {
  const text = jsonLdText({ name: '</script><!-- \u2028 & >' });
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({ name: '</script><!-- \u2028 & >' });
});

const newYork = { name: 'New York City', timeZone: 'America/New_York' };

it('tells a cancelled meeting, and none without a day', () => {
  const meeting = {
    url: '/nyc/meetings/x',
    body: null,
    heldOn: '2026-08-13',
    time: null,
    isCancelled: true,
    location: null,
  } as Meeting;
  expect(meetingThing(meeting, newYork, 'https://p.example')).toMatchObject({
    '@type': 'Event',
    startDate: '2026-08-13',
    name: 'New York City',
    eventStatus: 'https://schema.org/EventCancelled',
  });
  const held = {
    ...meeting,
    isCancelled: false,
    goneSince: null,
    agendaStatus: 'Deferred',
    minutesStatus: null,
  };
  expect(meetingThing({ ...held, time: '13:30' }, newYork, '')).toMatchObject({
    startDate: '2026-08-13T13:30-04:00',
    eventStatus: 'https://schema.org/EventPostponed',
  });
  expect(meetingThing({ ...meeting, heldOn: null }, newYork, '')).toBeNull();
});
