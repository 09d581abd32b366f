import { expect, test, vi } from 'vitest';
import { heavyTexts, randomFrom, strangeText } from './fixtures/strange-texts';
import { plainText } from './plain-text';

const cases = 2_000;

test('two thousand mangled documents are made plain without a word on the console', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (let seed = 1; seed <= cases; seed += 1) {
    const text = strangeText(randomFrom(seed));
    const plain = plainText(text);
    expect(plain ?? '', `seed ${seed}`).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
}, 60_000);

test.each(Object.entries(heavyTexts))('%s: at most a second of the processor', (_name, make) => {
  const text = make();
  const begun = process.cpuUsage();
  plainText(text);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});

test.each([
  ['a binary part', 'a\\bin3 xyzb\\par', 'ab'],
  ['a binary part longer than the document', 'a\\bin999 b\\par', 'a'],
  ['a sign that is not there', "a\\'zzb", 'azzb'],
  ['a literal backslash before what looks like a binary part', 'a\\\\bin3 b', 'a\\bin3 b'],
])('%s leaves the words around it', (_name, body, expected) => {
  expect(plainText(`{\\rtf1\\ansi ${body}}`)).toBe(expected);
});
