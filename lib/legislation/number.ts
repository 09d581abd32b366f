import { foldAccents } from '../fold-accents';

/** Words people write for a file's prefix, longest first. */
const PREFIXES: [RegExp, string][] = [
  [/\bexecutive orders?\b/g, 'eo'],
  [/\bcouncil bills?\b/g, 'cb'],
  [/\bcouncil resolutions?\b/g, 'cr'],
  [/\blocal laws?\b/g, 'll'],
  [/\bland use\b/g, 'lu'],
  [/\b(introduction|intro)\b/g, 'int'],
  [/\b(resolution|reso)\b/g, 'res'],
  [/\bproclamation\b/g, 'pr'],
  [/\be\. ?o\./g, 'eo'],
  [/\b(number|num|no|nr|file)\b\.?/g, ' '],
  [/[#№]/g, ' '],
];

/**
 * A number with its spelling taken out: lower case, prefix words shortened, zeros before digits dropped, one
 * hyphen between groups of digits: `cb17-940`, `int196-2026`, `eo2.5`, `15a`. Empty where it holds no digit.
 */
export function compactNumber(text: string): string {
  const plain = PREFIXES.reduce(
    (words, [pattern, short]) => words.replace(pattern, short),
    foldAccents(text).slice(0, 200),
  );
  const groups = plain.match(/\d+(?:\.\d+)*|[a-z]+/g) ?? [];
  if (!groups.some((group) => /^\d/.test(group))) return '';
  return groups
    .map((group) => group.replace(/(^|\.)0+(?=\d)/g, '$1'))
    .reduce((joined, group) => joined + (/\d$/.test(joined) && /^\d/.test(group) ? '-' : '') + group, '');
}

/**
 * Every spelling under which one number is kept: whole (`cb17-940`), without its prefix (`17-940`), without its
 * year (`cb940`, `int196`). No doubles; empty where the number holds no digit.
 */
export function numberForms(number: string): string[] {
  const whole = compactNumber(number);
  const parts = /^([a-z]*)(\d+)-(\d+)([a-z]*)$/.exec(whole);
  if (!parts) return unique([whole, whole.replace(/^[a-z]+(?=\d)/, '')]);
  const [, prefix = '', first = '', second = '', tail = ''] = parts;
  const sequence = isYear(second) && !isYear(first) ? first : second;
  return unique([whole, `${first}-${second}${tail}`, `${prefix}${sequence}${tail}`]);
}

/**
 * What somebody's typing may mean, likeliest first, to be looked up among the kept spellings: as typed, a run of
 * six digits split into year and file (`170940`), the year before or after, the prefix left off. Empty: no number.
 */
export function numberCandidates(text: string): string[] {
  const whole = compactNumber(text);
  if (!whole) return [];
  const bare = whole.replace(/^[a-z]+(?=\d)/, '');
  const prefix = whole.slice(0, whole.length - bare.length);
  const run = /^(\d\d)(\d{4})$/.exec(bare);
  const split = run ? `${run[1]}-${Number(run[2])}` : null;
  const long = /^(?:19|20)(\d\d)-(\d+)$/.exec(bare);
  const short = long ? `${Number(long[1])}-${long[2]}` : null;
  const turned = /^(\d+)-((?:19|20)\d\d)$/.exec(bare);
  const guesses = [split, short, turned ? `${turned[2]}-${turned[1]}` : null];
  return unique([
    whole,
    ...guesses.map((guess) => (guess === null ? '' : prefix + guess)),
    bare,
    ...guesses.map((guess) => guess ?? ''),
  ]);
}

/** The year a number speaks of: 2017 for `17-0940`, 2026 for `Int 0196-2026`; null where it names none. */
export function yearOfNumber(number: string): number | null {
  const trailing = /(?<!\d)\d+-((?:19|20)\d\d)(?!\d)/.exec(number)?.[1];
  const leading = /(?<!\d)((?:19|20)\d\d)-\d/.exec(number)?.[1];
  const short = /(?<!\d)(\d\d)-\d{3,5}(?!\d)/.exec(number)?.[1];
  if (short) return Number(short) < 70 ? 2000 + Number(short) : 1900 + Number(short);
  const year = trailing ?? leading;
  return year ? Number(year) : null;
}

/**
 * A key by which plain text order, in any collation, is the order people read numbers in: year, prefix, then each
 * group of digits: 2.5 after 2.4, 15A after 15, 9 before 10. Items without a number come last, by their key.
 */
export function numberSortKey(number: string | null, key: string): string {
  const compact = number === null ? '' : compactNumber(number);
  if (number === null || !compact) return `zzzz${key.toLowerCase()}`;
  const year = yearOfNumber(number);
  const [, front, revision] = new RegExp(`^(.*)-${year}([a-z]*)$`).exec(compact) ?? [];
  const withoutYear =
    front === undefined ? compact.replace(/\d+-/, year === null ? '$&' : '') : `${front}${revision}`;
  const padded = withoutYear.replace(/[.-]/g, ' ').replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return `${year ?? '0000'}${padded.replaceAll(' ', '')}`;
}

function isYear(digits: string) {
  return /^(19|20)\d\d$/.test(digits);
}

function unique(texts: string[]) {
  return [...new Set(texts)].filter((text) => text !== '');
}
