import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellText, escapedJson, oneLine, printable } from './printable';

const ESC = '\u001b';

it.each([
  [`${ESC}]52;c;YmFk\u0007done`, ' ]52;c;YmFk done'],
  [`${ESC}]0;title${ESC}\\`, ' ]0;title \\'],
  ['a\rb', 'a b'],
  ['\u009b2Ja\u0085b', ' 2Ja b'],
  ['\u202eevil\u202c \u2066x\u2069', ' evil   x '],
  ['one\ntwo\tthree', 'one\ntwo\tthree'],
  ['a\u2028b\u2029c\u200bd', 'a b c d'],
  ['López, 日本 ½', 'López, 日本 ½'],
])('prints %j as %j', (text, printed) => expect(printable(text)).toBe(printed));

it('keeps a word on its line', () => expect(oneLine('Denver\nbuffalo\tx\r')).toBe('Denver buffalo x '));

it.each([
  ['two\r\nlines\rthree\u0085four\u2028five', 'two\nlines\nthree\nfour\nfive'],
  [`a${ESC}[2J\u0000\u009bb\tc`, 'a[2Jb\tc'],
  ['x\u202ey\u2067z', 'xyz'],
  ['👩‍💻 ‏שלום', '👩‍💻 ‏שלום'],
])('writes %j into a cell as %j', (text, cell) => expect(cellText(text)).toBe(cell));

it('prints nothing that a terminal heeds, and loses nothing of JSON', () => {
  const heeded = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(heeded);
      expect(oneLine(text)).not.toMatch(/[\n\t]/);
      expect(cellText(text)).not.toMatch(heeded);
      const json = escapedJson(JSON.stringify({ [text]: text }));
      expect(json).not.toMatch(heeded);
      expect(JSON.parse(json)).toEqual({ [text]: text });
    }),
  );
});
