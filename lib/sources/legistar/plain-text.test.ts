import { describe, expect, it } from 'vitest';
import { plainLine, plainText, webAddress } from './plain-text';

const rtf = (body: string) =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0\\fs24 ${body}\\par }`;

describe('plainText', () => {
  it.each([
    [
      'trims and unifies line ends',
      ' A Local Law\r\n\r\n\r\n\r\nto amend  \r\nthe code. ',
      'A Local Law\n\nto amend\nthe code.',
    ],
    ['drops NUL and direction overrides', 'before\u0000after \u202Egnp.exe\u202C', 'beforeafter gnp.exe'],
    ['keeps the marks other scripts need', 'שלום\u200f', 'שלום\u200f'],
    [
      'makes HTML plain',
      '<p>Moved by <b>Ann</b> &amp; Bo</p><ul><li>one</li></ul>',
      'Moved by Ann & Bo\n\n * one',
    ],
    ['drops what a page would run', 'Title<script>alert(1)</script>', 'Title'],
    ['keeps markup that leaves no word', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['leaves less-than signs alone', 'fewer than 5 < 6 units', 'fewer than 5 < 6 units'],
    ['reads Rich Text', rtf("Caf\\'e9 \\u8220?so\\u8221?\\par\\b two\\b0"), 'Café “so”\ntwo'],
    [
      'leaves pictures and properties out',
      rtf('a{\\pict\\pngblip 0102}{\\*\\x y}{\\info{\\author X}}b'),
      'ab',
    ],
    ['keeps what stands behind a document', `${rtf('One')} two`, 'One\n two'],
    ['reads a document that was cut off', '{\\rtf1\\ansi cut {\\b off', 'cut off'],
    ['has nothing for nothing', ' \r\n ', null],
    ['has nothing for null', null, null],
  ])('%s', (_name, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('stays quick on hostile input', () => {
    const started = performance.now();
    plainText('<'.repeat(200_000));
    plainText(`<a ${'b '.repeat(100_000)}`);
    plainText(`{\\rtf1${'{'.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('makes one line of several', () => expect(plainLine(' Reprnt\r\nAmnd  Item ')).toBe('Reprnt Amnd Item'));

it.each([
  ['https://nyc.legistar1.com/a.pdf ', 'https://nyc.legistar1.com/a.pdf'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/relative', null],
  ['', null],
])('links %s as %s', (text, expected) => expect(webAddress(text)).toBe(expected));
