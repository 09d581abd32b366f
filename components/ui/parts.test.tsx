import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { clipText } from '@/lib/words/clip-text';
import { DateText } from './date-text';
import { ExternalLink, isWebAddress } from './external-link';
import { Field } from './field';
import { numberSources } from './number-sources';
import { SourceList } from './source-list';
import { SourceNote } from './source-note';

describe('addresses from data', () => {
  it.each([
    ['https://denver.legistar.com/x', true],
    ['http://kdvr.com', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['', false],
  ])('%s is followed: %s', (href, followed) => {
    expect(isWebAddress(href)).toBe(followed);
    expect(renderToStaticMarkup(<ExternalLink href={href}>x</ExternalLink>).startsWith('<a ')).toBe(followed);
  });
});

describe('dates', () => {
  it.each([
    [{ on: '2017-08-31' }, '<time dateTime="2017-08-31">Aug 31, 2017</time>'],
    [{ on: '2017-08-31', form: 'full' }, '<time dateTime="2017-08-31">Thursday, August 31, 2017</time>'],
    [{ on: '2025-11-01', precision: 'month' }, '<time dateTime="2025-11">November 2025</time>'],
    [{ on: null }, '<span class="unknown">Date not known</span>'],
    [{ on: '2025-11-01', precision: 'unknown' }, '<span class="unknown">Date not known</span>'],
  ] as const)('%o', (props, html) => expect(renderToStaticMarkup(<DateText {...props} />)).toBe(html));
});

describe('sources', () => {
  const post = { title: 'Hearing', url: 'https://a.example/1', publisher: 'Post' };
  const page = { title: 'Page', url: null, publisher: null };

  it('are numbered once, in the order first cited', () => {
    const { list, numbersOf } = numberSources([post], [page, { ...post }]);
    expect(list).toEqual([post, page]);
    expect(numbersOf([page, post, post])).toEqual([1, 2]);
    expect(numbersOf([{ ...post, title: 'Other' }])).toEqual([]);
  });

  it('have a target for each number', () => {
    expect(renderToStaticMarkup(<SourceNote numbers={[2]} />)).toContain(
      'href="#source-2" aria-label="Source 2"',
    );
    const html = renderToStaticMarkup(<SourceList sources={[post, page]} />);
    expect(html).toContain('id="source-2"');
    expect(html).toContain('No address known');
  });

  it('say nothing where none is cited', () =>
    expect(renderToStaticMarkup(<SourceNote numbers={[]} />)).toBe(''));
});

it.each([
  ['short', 10, 'short'],
  ['one two three four', 14, 'one two three…'],
  ['x'.repeat(20), 10, `${'x'.repeat(10)}…`],
  [`${'x'.repeat(9)}😀😀`, 10, `${'x'.repeat(9)}…`],
])('%s at %i characters is %s', (text, limit, clipped) => expect(clipText(text, limit)).toBe(clipped));

it('ties a field to its label, hint and error', () => {
  const html = renderToStaticMarkup(<Field name="on" label="Day" hint="Any day" error="No such day" />);
  expect(html).toContain('<label for="field-on">Day</label>');
  expect(html).toContain('aria-describedby="field-on-hint field-on-error"');
  expect(html).toContain('aria-invalid="true"');
});
