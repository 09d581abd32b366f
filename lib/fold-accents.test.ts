import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldAccents } from './fold-accents';
import { slugOf } from './legislation/slug';
import { sortName } from './legislation/sort-name';

it.each([
  ['', ''],
  ['Tiffany L. Cabán', 'tiffany l. caban'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['№ ５', 'no 5'],
  ['ﬁnance', 'finance'],
  ['İstanbul', 'istanbul'],
  ['ΟΔΟΣ', 'οδος'],
])('folds %j to %j', (text, folded) => expect(foldAccents(text)).toBe(folded));

/** Addresses are permanent and stored orders stand: this is how they were made first. */
const slugAtFirst = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`ʼ]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/[-.]$/, '');

const sortNameAtFirst = (name: string) => {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .trim();
  const [, body = plain, generation = ''] = /^(.*?)(?:,?\s+(jr|sr|ii|iii|iv))?$/.exec(plain) ?? [];
  const words = body.split(/\s+/);
  const last = words.pop() ?? '';
  return [last, ...words, generation].filter(Boolean).join(' ');
};

const signs = [..."aAiIΣσςΑİıßﬁÅé№５2.’'‘`ʼ -,\u0301\u0307\u0345\u00ad", ' Jr.', ' III', '\ud800'];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 140 }),
  fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((parts) => parts.join('')),
);

it.each([
  ['address', slugOf, slugAtFirst],
  ['place in a list of names', sortName, sortNameAtFirst],
])('gives every text the %s that it had', (_, now, atFirst) =>
  fc.assert(
    fc.property(texts, (text) => now(text) === atFirst(text)),
    { numRuns: 20_000 },
  ),
);
