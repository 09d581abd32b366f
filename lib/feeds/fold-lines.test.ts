import fc from 'fast-check';
import { foldLines as asLibrary } from 'ical-generator';
import { expect, it } from 'vitest';
import { foldLines } from './fold-lines';

it('folds as the library does', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\r\n]/g, ' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.join('\r\n');
      expect(foldLines(text)).toBe(asLibrary(text));
    }),
  );
});

it.each([73, 74, 75, 76, 148, 149])('folds %i signs as the library does', (length) => {
  const lines = ['a'.repeat(length), 'é'.repeat(length), '🏛'.repeat(length), `${'a'.repeat(length - 1)}é`];
  expect(foldLines(lines.join('\r\n'))).toBe(asLibrary(lines.join('\r\n')));
});
