import { describe, expect, it } from 'vitest';
import { textsOf, wordTroubles } from './page-words';

describe('what is wrong with the words of a page', () => {
  it.each([
    ['<span>on-floor</span>', 'an id for a label: on-floor'],
    ['<a class="chip">On floor</a>', 'an id for a label: On floor'],
    ['<a class="chip">Filed away</a>', 'an id for a label: Filed away'],
    ['<p>Ana (<b>co-sponsor</b>)</p>', 'an id for a label: co-sponsor'],
    ['<td><b>enacted</b></td>', 'an id for a label: enacted'],
    ['<td><bdi>filed-away</bdi></td>', 'an id for a label: filed-away'],
    ['<td><bdi>undefined</bdi></td>', 'a value of the code: undefined'],
    ['<li>as <i>(requester)</i></li>', 'an id for a label: (requester)'],
    ['<a aria-label="with-executive">7</a>', 'an id for a label: with-executive'],
    ['<dt>not-voting</dt>', 'an id for a label: not-voting'],
    ['<h1>awaiting-executive</h1>', 'an id for a label: awaiting-executive'],
    ['<p>1<!-- --> items</p>', 'one of several: 1 items'],
    ['<p>Waited 1 more days.</p>', 'one of several: Waited 1 more days.'],
    ['<title>Rows: 1 roll calls</title>', 'one of several: Rows: 1 roll calls'],
    ['<p>Signed by the mayor..</p>', 'a doubled full stop: Signed by the mayor..'],
    ['<p>“An act.”. Denver</p>', 'a doubled full stop: “An act.”. Denver'],
    [
      '<p>Law since Monday, by operation of rule</p>',
      'a rule for a reason: Law since Monday, by operation of rule',
    ],
    ['<p>null</p>', 'a value of the code: null'],
    ['<p>Days: undefined</p>', 'a value of the code: Days: undefined'],
    ['<p>NaN days</p>', 'a value of the code: NaN days'],
    ['<meta name="description" content="Since null."/>', 'a value of the code: Since null.'],
  ])('%s', (html, trouble) => expect(wordTroubles(html)).toEqual([trouble]));

  it.each([
    '<span>Before the council</span>',
    '<span>In committee</span>',
    '<p>1 item, 21 items, 1,001 items, Int 2025-1 items</p>',
    '<p>He said more ... and left.</p>',
    '<p>The act is null and void.</p>',
    '<dt>yes</dt><dd>10</dd>',
    '<p>The source says <bdi>adopted</bdi></p>',
    '<bdi>Hearing those in favor.. the motion carried</bdi>',
    '<p>1 of 1 sponsor rows name nobody</p>',
    '<script>self.push("on-floor", null, undefined)</script>',
    '<a href="/denver/legislation?stage=on-floor" data-family="moving">In committee</a>',
    '<!-- on-floor --><style>.null { color: red }</style>',
  ])('leaves %s in peace', (html) => expect(wordTroubles(html)).toEqual([]));

  it('reads the texts of a page, whatever the signs in them', () => {
    expect(textsOf('<h1>A &amp; B</h1><p title="C"> D <bdi>E</bdi> F</p>')).toEqual([
      { text: 'A & B', isQuoted: false },
      { text: 'D', isQuoted: false },
      { text: 'E', isQuoted: true },
      { text: 'F', isQuoted: false },
      { text: 'C', isQuoted: false },
    ]);
  });
});
