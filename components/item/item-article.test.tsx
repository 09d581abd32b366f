import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { facts } from '@/lib/status/fixtures/denver-record';
import type { AgendaRef, ItemDetail } from '@/lib/views/items';
import { detailFixture, statusFixture, stepsFixture } from './fixtures/detail-of';
import { ItemArticle } from './item-article';
import type { DayAnswer } from './item-on-a-day';

const city = { slug: 'denver', name: 'Denver', timeZone: 'America/Denver', process: 'denver' };

function page(item: ItemDetail, answer: DayAnswer = { state: 'not-asked' }, steps = stepsFixture('17-0940')) {
  return renderToStaticMarkup(
    <ItemArticle item={item} city={city} steps={steps} answer={answer} citation="Cite" />,
  );
}
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of CB 17-0940', () => {
  const html = page(detailFixture('17-0940'));
  const text = words(html);

  it('opens with where it stands', () => {
    expect(words(html.slice(0, html.indexOf('</h1>')))).toContain(
      'Signed by the mayor on Thursday, August 31, 2017',
    );
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    'CB 17-0940',
    'Denver Public Safety Enforcement Priorities Act',
    'Co-sponsors Paul López [1] [2] , Robin Kniech [1] [2]',
    'Committee Skipped',
    'Rule The mayor signed it.',
    'Wednesday August 16, 2017',
    'Passed 10–0',
    'Yes (inferred)',
    'Absent Albus Brooks Christopher Herndon Mary Beth Susman',
    '10 of 13 votes are worked out',
    'Time 2:30 p.m. Place Parr-Widener Community Room',
    'Committee vote of 2017-08-02 on the first version',
    'Official title Not known',
    'Law number Not known',
    'Effective date Not known',
    'Report a mistake',
  ])('says “%s”', (phrase) => expect(text).toContain(phrase));

  it.each([
    '/denver/members/paul-lopez',
    '/denver/members/robin-kniech',
    '/denver/legislation/17-0940/calendar.ics',
    '/denver/legislation/17-0940/feed.atom',
    '/denver/legislation/eo-142',
    '/denver/legislation/unnumbered-2017-psepa-first-version',
    '#action-7',
    '#source-1',
  ])('links to %s', (href) => expect(html).toContain(`href="${href}"`));

  it('gives every action at least one source, and every number a target', () => {
    const cited = new Set([...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id));
    for (const id of cited) expect(html).toContain(`id="${id}"`);
    expect(cited.size).toBeGreaterThan(10);
  });

  it('names the agendas that the timeline does not show, and which were called off', () => {
    const item = detailFixture('17-0940');
    const acted = item.actions.find(({ meeting }) => meeting !== null)?.meeting ?? '';
    const agenda = (meeting: string, parts: Partial<AgendaRef> = {}): AgendaRef => ({
      meeting,
      on: '2017-09-11',
      time: '10:00',
      body: 'Safety',
      isCancelled: false,
      agendaStatus: null,
      minutesStatus: null,
      goneSince: null,
      url: `/denver/meetings/${meeting}`,
      ...parts,
    });
    const listed = page({
      ...item,
      agendas: [agenda(acted), agenda('new'), agenda('off', { agendaStatus: 'Deferred', time: null })],
    });
    expect(words(listed)).toContain(
      'On the agenda of Monday, September 11, 2017 , 10:00 a.m., Safety Monday, September 11, 2017 , Safety Deferred',
    );
    expect(listed).toContain('href="/denver/meetings/new"');
    expect(html).not.toContain('id="agendas"');
    expect(page({ ...item, agendas: [agenda(acted)] })).not.toContain('id="agendas"');
  });

  it('answers for a past day', () => {
    const status = statusFixture('17-0940', '2017-08-30');
    const asked = words(page(detailFixture('17-0940'), { state: 'answered', on: '2017-08-30', status }));
    expect(asked).toMatch(
      /At the end of Wednesday, August 30, 2017 Passed by the council on Monday, August 28, 2017/,
    );
    expect(words(page(detailFixture('17-0940'), { state: 'bad-day' }))).toContain(
      'not a day of the calendar',
    );
    const early = words(page(detailFixture('17-0940'), { state: 'not-come' }));
    expect(early).toContain('That day has not come yet.');
    expect(early).not.toContain('At the end of');
  });
});

describe('executive orders', () => {
  it('say signed and what is related', () => {
    const text = words(page(detailFixture('eo-142')));
    expect(text).toContain('Signed Aug 31, 2017');
    expect(text).toContain('Revised No revision is on record');
    expect(text).toContain('Companion CB 17-0940');
  });

  it('say revised, and rescinded', () => {
    expect(words(page(detailFixture('eo-8')))).toMatch(/Revised (May 31, 2011|Feb 3, 2020)/);
    expect(words(page(detailFixture('eo-15')))).toContain('rescinded');
  });
});

it.each(facts.items.map((item) => item.key))('%s has one headline and no empty heading', (key) => {
  const html = page(detailFixture(key), undefined, stepsFixture(key));
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html.match(/<h([1-4])[^>]*>(\s|<[^>]+>)*<\/h\1>/g)).toBeNull();
  expect(html.match(/href="(?!https?:|\/|#|mailto:)[^"]*"/g)).toBeNull();
});

describe('hostile text', () => {
  const evil = '<script>alert(1)</script>\u202Egnp.exe';
  const base = detailFixture('17-0940');
  const action = base.actions[0];
  const source = { title: evil, url: 'javascript:alert(1)', publisher: evil };
  const item: ItemDetail = {
    ...base,
    title: '',
    shortTitle: ' \u200B\u202E ',
    officialTitle: evil.repeat(4000),
    description: evil,
    notes: evil,
    displayNumber: evil,
    topics: [evil],
    codeSections: [evil],
    sponsors: [{ name: evil, slug: null, role: 'sponsor', sources: [source] }],
    actions: action ? [{ ...action, text: evil, raw: evil, note: evil, place: evil, sources: [source] }] : [],
    documents: [{ title: '', url: 'data:text/html,x', kind: evil, sources: [source] }],
    relations: [
      {
        kind: evil,
        number: null,
        slug: null,
        title: '',
        note: evil,
        confidence: 'stated',
        incoming: true,
        sources: [],
      },
    ],
    contradictions: [{ topic: ' ', detail: evil, used: null, sources: [source] }],
    goneSince: '2026-11-01T12:00:00Z',
  };
  const html = page(item);

  it('stays text and links nowhere', () => {
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/href="(javascript|data):/);
  });

  it('never leaves a title empty, and folds away what is very long', () => {
    expect(html).toContain('Untitled bill');
    expect(html).toContain('Untitled document');
    expect(html).toContain('Untitled disagreement');
    expect(html).toMatch(/Show all [\d,]+ characters/);
  });

  it('keeps every direction mark inside an isolate', () => {
    const outside = html
      .replaceAll(/<bdi[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replaceAll(/<a [^>]*dir="auto"[^>]*>[^<]*<\/a>/g, '')
      .replaceAll(/="[^"]*"/g, '');
    expect(outside).not.toContain('\u202E');
  });

  it('says that the source no longer lists it', () =>
    expect(words(html)).toContain('No longer listed by the source'));
});
