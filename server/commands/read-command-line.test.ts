import { expect, test } from 'vitest';
import { listener } from '../testing/listener';
import { answerWithoutStore } from './run-command';
import { commands } from './table';

const add = ['city', 'add', '--slug', 'nyc', '--name', 'New York', '--client', 'nyc', '--time-zone', 'UTC'];
const oneSentence = /^[A-Z][^\n]*\.\n$/;

function answered(argv: string[]) {
  const { said, io } = listener();
  return { code: answerWithoutStore(argv, io), out: said('out'), err: said('err') };
}

const helps = [
  { argv: ['migrate'], named: [] },
  { argv: ['state-hash'], named: ['--city <slug>'] },
  { argv: ['backup'], named: ['<file>'] },
  { argv: ['restore'], named: ['<file>', '--replace'] },
  { argv: ['city'], named: ['add', 'list', 'remove'] },
  {
    argv: ['city', 'add'],
    named: [
      '--slug <slug>',
      '--name <name>',
      '--client <client>',
      '--time-zone <zone>',
      '--url <address>',
      '--process <name>',
      '--rate <number>',
      '0 to 1000 (default: 5)',
      '--concurrency <number>',
      '1 to 64 (default: 4)',
      '--allow-private',
    ],
  },
  { argv: ['city', 'list'], named: [] },
  { argv: ['city', 'remove'], named: ['--slug <slug>'] },
  { argv: ['sync'], named: ['--city <slug>', '--full', '--dry-run', '--accept-removals', '--json'] },
  { argv: ['worker'], named: [] },
  { argv: ['status-audit'], named: ['--city <slug>', '--json'] },
  { argv: ['figures'], named: ['--city <slug>'] },
  { argv: ['reports'], named: ['list', 'close'] },
  { argv: ['reports', 'list'], named: ['--city <slug>', '--all', '--json'] },
  { argv: ['reports', 'close'], named: ['<id>', '--note <text>'] },
  { argv: ['partition'], named: ['--parts <number>', '2 to 128 (default: 16)'] },
];

test.each(helps)('$argv --help says what it does and names its options', ({ argv, named }) => {
  const { code, out, err } = answered([...argv, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(new RegExp(`^Usage: ${argv.join(' ')}( .*)?\n\n[A-Z][^\n]*\\.\n`));
  for (const each of named) expect(out).toContain(each);
  const terms = out.split('\n').filter((line) => /^ {2}\S/.test(line));
  for (const term of terms) expect(term).toMatch(/^ {2}\S.* {2,}[A-Za-z0-9]/);
});

test('every command is among those whose help is held to this', () => {
  const names = commands.map((commandOf) => commandOf(() => undefined).name());
  expect(names.toSorted()).toEqual([...new Set(helps.map(({ argv }) => argv[0]))].toSorted());
  const { code, out } = answered(['--help']);
  expect(code).toBe(0);
  for (const name of names) expect(out).toMatch(new RegExp(`^ +${name} .*[A-Z].*\\.`, 'm'));
});

test.each([
  [[], 'No command was given: use one of migrate, state-hash, backup,'],
  [['nope'], 'There is no command nope: use one of migrate, state-hash, backup,'],
  [['--nope'], "Unknown option '--nope': use one of migrate,"],
  [['help'], 'There is no command help: use one of'],
  [['city'], 'No command was given: use one of city add, city list, city remove.'],
  [['city', 'nope'], 'There is no command city nope: use one of city add, city list, city remove.'],
  [['city', 'list', 'now'], "Too many arguments for 'list'"],
  [['city', 'remove'], 'The flag --slug is needed: use city remove --slug <slug>.'],
  [['city', 'remove', '--slug', ' '], 'The flag --slug is needed.'],
  [add.slice(0, -2), 'The flag --time-zone is needed: use city add --slug <slug> --name <name>'],
  [[...add, '--rate', '1001'], 'The flag --rate must be a whole number from 0 to 1000.'],
  [[...add, '--rate', 'x'], 'The flag --rate must be a whole number from 0 to 1000.'],
  [[...add, '--rate', '-1'], 'The flag --rate must be a whole number from 0 to 1000.'],
  [[...add, '--concurrency', '0'], 'The flag --concurrency must be a whole number from 1 to 64.'],
  [[...add, '--concurrency', '2.5'], 'The flag --concurrency must be a whole number from 1 to 64.'],
  [['partition', '--parts', '1'], 'The flag --parts must be a whole number from 2 to 128.'],
  [['backup'], "Missing required argument 'file': use backup <file>."],
  [['backup', ' '], 'Name one file.'],
  [['backup', 'a', 'b'], "Too many arguments for 'backup'"],
  [['restore', 'a', '--replaced'], "Unknown option '--replaced': use restore <file> [--replace]."],
  [['sync', '--json=1'], "Unknown option '--json=1'"],
  [['sync', '--city'], "Option '--city <slug>' argument missing: use sync [--city <slug>] [--full]"],
  [['worker', '--fast'], "Unknown option '--fast': use worker."],
  [['migrate', 'now'], "Too many arguments for 'migrate'"],
])('%j is exit 2 with a sentence that says what is wrong', (argv, sentence) => {
  const { code, out, err } = answered(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(oneSentence);
  expect(err).toContain(sentence);
});

test.each([
  [add],
  [[...add, '--rate', ' 0 ', '--url=https://webapi.legistar.com/v1/nyc', '--allow-private']],
  [['restore', '--replace', 'file.gz']],
  [['restore', 'file.gz', '--replace']],
  [['sync', '--json', '--city', 'nyc']],
])('%j needs a database', (argv) => {
  expect(answered(argv)).toEqual({ code: null, out: '', err: '' });
});
