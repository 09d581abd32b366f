import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallExpression, type Literal, type NewExpression, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { expect, test } from 'vitest';

/** Patterns that a checker takes for slow or cannot judge, and why they are not, by what they may be given. */
const reviewed: Record<string, string> = {
  '[^a-z0-9]+(\\w)': 'labels of our own columns',
  '=+$': 'a token of at most 1,000 characters',
  '^-+|-+$': 'runs of hyphens were joined before',
  '^(.*?)(?:,?\\s+(jr|sr|ii|iii|iv))?$': 'a name on one line, in which no two spaces stand together',
  '\\/+$': 'the address a city was added with',
  '\\d+-': 'a compact number of at most 200 characters',
  '(^|\\.)0+(?=\\d)': 'a compact number of at most 200 characters',
  '(?<!\\d)\\d+-((?:19|20)\\d\\d)(?!\\d)': 'begins only where a run of digits begins',
  '(?<![^\\S\\n])[^\\S\\n]+\\n': 'begins only where a run of spaces begins',
  '((?<!\\w)\\w+:\\/\\/[^:@\\s/"]{1,300}:)[^@\\s"]{1,300}@':
    'begins only where a word begins, and is bounded',
  "\\b[Cc]alled out by ([\\p{L}'’. -]{1,100}?) under\\b": 'bounded to 100 characters',
};

/** A pattern as each file builds it from a text: this one from a year that another pattern read. */
const built: Record<string, string> = { 'lib/legislation/number.ts': '^(.*)-2017([a-z]*)$' };

type Found = { pattern: string; flags: string; file: string };

/** Row 40 of the plan of faults: every regular expression of the product, checked for how its time grows. */
test('row 40: no regular expression takes more than linear time on what it may be given', {
  timeout: 290_000,
}, async () => {
  const { written, builders } = patterns();
  const shown = Object.entries(built).map(([file, pattern]) => ({ pattern, flags: '', file }));
  const found = [
    ...new Map([...written, ...shown].map((one) => [`${one.pattern}/${one.flags}`, one])).values(),
  ];
  const slow: string[] = [];
  const unjudged: string[] = [];
  for (const { pattern, flags, file } of found) {
    const { status } = await check(pattern, flags.replace('v', 'u'), { timeout: 30_000 });
    if (status !== 'safe' && !(pattern in reviewed))
      (status === 'vulnerable' ? slow : unjudged).push(`${file}: /${pattern}/${flags}`);
  }
  console.log(
    `row 40: ${found.length} patterns, ${slow.length} slow, ${Object.keys(reviewed).length} reviewed by hand, ` +
      `${unjudged.length} not judged`,
  );
  expect(found.length).toBeGreaterThan(100);
  expect(builders).toEqual(Object.keys(built));
  expect({ slow, unjudged }).toEqual({ slow: [], unjudged: [] });
  expect(Object.keys(reviewed).filter((one) => !found.some(({ pattern }) => pattern === one))).toEqual([]);
});

/** Every pattern that is written out, and the files that build one from a text, one for each place. */
function patterns(): { written: Found[]; builders: string[] } {
  const written: Found[] = [];
  const builders: string[] = [];
  for (const file of ['app', 'components', 'db', 'lib'].flatMap(sourcesBelow)) {
    const settings = {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      target: 'esnext',
      jsx: 'automatic',
    } as const;
    const { code } = transformSync(readFileSync(file, 'utf8'), settings);
    const program = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
    });
    const keep = ({ regex }: Literal) => void (regex && written.push({ ...regex, file }));
    const called = ({ callee }: CallExpression | NewExpression) =>
      void (callee.type === 'Identifier' && callee.name === 'RegExp' && builders.push(file));
    simple(program, { Literal: keep, CallExpression: called, NewExpression: called });
  }
  return { written, builders };
}

function sourcesBelow(room: string): string[] {
  return readdirSync(room, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(testing|fixtures|faults)\//.test(file));
}
