import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { agreed, apart, codesIn, sectionOf, tableOf } from '@/db/testing/contract';
import { BOARD_NAMES } from '@/lib/boards/boards';
import { readEnv } from '@/lib/env';
import { SINGLE_KEYS, SORTS } from '@/lib/legislation/filter';
import { MULTIPLE_KEYS } from '@/lib/legislation/filter-choices';
import * as words from '@/lib/words/vocabulary';
import { commands } from './commands/table';
import { probes } from './http/probes';
import { refusalBody } from './http/refusal';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const columnOf = (heading: string, first: string) =>
  tableOf(heading, first).flatMap(([cell = '']) => codesIn(cell));

const known = new Map(commands.flatMap((describeCommand) => flagsOf(describeCommand(() => undefined))));

describe('the commands of the contract', () => {
  const ours = tableOf('Commands', 'command').map(([name = '', options = '']) => ({
    words: codesIn(name)
      .join()
      .replace(/^npm run /, '')
      .split(/ (?:-- )?/),
    options: codesIn(options).join(),
  }));

  it('are the scripts of package.json', () => {
    const named = [...sectionOf('Commands').matchAll(/`npm (?:run )?([a-z][a-z:-]*)/g)].map(
      ([, name = '']) => name,
    );
    const notOurs = ['run', 'install', 'ci'];
    expect(
      apart(
        named.filter((name) => !notOurs.includes(name)),
        Object.keys(scripts),
      ),
    ).toEqual(agreed);
  });

  const told = ours.map(({ words: [script = '', ...verb], options }) => ({
    path: [scripts[script]?.replace(/^node server\/run\.mjs /, ''), ...verb].join(' '),
    options,
  }));

  it('are those that a command line knows', () => {
    expect(
      apart(
        told.map(({ path }) => path),
        known.keys(),
      ),
    ).toEqual(agreed);
  });

  it.each(told)('take the options of $path', ({ path, options }) => {
    const flags = options.match(/--[a-z][a-z-]*/g) ?? [];
    expect(apart(flags, known.get(path) ?? [])).toEqual(agreed);
  });
});

/** The flags of each command that a command line knows, by the words that name it. */
function flagsOf(command: Command, above = ''): [path: string, flags: string[]][] {
  const path = `${above} ${command.name()}`.trim();
  if (command.commands.length > 0) return command.commands.flatMap((below) => flagsOf(below, path));
  return [[path, command.options.map(({ long }) => long ?? '')]];
}

describe('the settings of the contract', () => {
  const rows = tableOf('Settings', 'setting');
  const told = rows.flatMap(([names = '', defaults = '']) =>
    codesIn(names).map((name, at) => [name, codesIn(defaults)[at] ?? ''] as const),
  );
  const token = 'LEGISTAR_TOKEN_<SLUG>';

  it('are those that are read, with their defaults', () => {
    const read = Object.entries(readEnv({})).map(([name, value]) => `${name}=${written(value)}`);
    expect(
      apart(
        told.map((pair) => pair.join('=')),
        [...read, `${token}=`],
      ),
    ).toEqual(agreed);
  });

  it('are those of .env.example', () => {
    const example = [...readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z][A-Z_]*)=/gm)];
    const named = example.map(([, name = '']) => name.replace(/^LEGISTAR_TOKEN_\w+$/, token));
    expect(
      apart(
        told.map(([name]) => name),
        named,
      ),
    ).toEqual(agreed);
  });
});

/** A value of a setting as it would be set. */
function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value ?? '');
}

it('the words of the contract are those of the code', () => {
  const lists: Record<string, readonly string[]> = {
    kind: words.KINDS,
    stage: words.STAGES,
    outcome: words.OUTCOMES,
    route: words.ROUTES,
    activity: words.ACTIVITIES,
    role: words.SPONSOR_ROLES,
    'option of a vote': words.VOTE_OPTIONS,
    result: words.RESULTS,
    confidence: words.CONFIDENCES,
    precision: words.PRECISIONS,
    'actor of a change': words.ACTORS,
    'subject of a change': words.SUBJECTS,
    'work list': BOARD_NAMES,
  };
  const told = tableOf('Words', 'list').map(([name = '', values = '']) => [name, codesIn(values)]);
  expect(Object.fromEntries(told)).toEqual(lists);
});

it('the filter of the contract is that of the code', () => {
  expect(apart(columnOf('The filter', 'parameter'), [...MULTIPLE_KEYS, ...SINGLE_KEYS])).toEqual(agreed);
  const [sorts = ''] = tableOf('The filter', 'parameter').flatMap(([name, takes = '']) =>
    name === '`sort`' ? [takes] : [],
  );
  expect(apart(codesIn(sorts), SORTS)).toEqual(agreed);
});

it('the addresses of the contract are the routes there are', () => {
  const told = [
    ...columnOf('Pages', 'address'),
    ...columnOf('Files, feeds, calendars', 'address'),
    ...columnOf('API', 'address'),
    ...columnOf('Probes and figures', 'address'),
  ];
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
  const found = files.flatMap((file) => addressOf(file.replaceAll('\\', '/')));
  expect(apart(told, [...found, ...Object.keys(probes(async () => undefined, new Registry()))])).toEqual(
    agreed,
  );
});

/** The address that a file below `app` answers at; none where it is no route. */
function addressOf(file: string): string[] {
  const alone: Record<string, string> = {
    'robots.ts': '/robots.txt',
    'icon.svg': '/icon.svg',
  };
  if (alone[file]) return [alone[file]];
  const route = /^(?:(.*)\/)?(?:page\.tsx|route\.ts)$/.exec(file);
  if (!route) return [];
  return [`/${(route[1] ?? '').replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')}`];
}

it('the figures of the contract are those that are given', () => {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  const named = files.flatMap((file) => [
    ...readFileSync(`server/${file}`, 'utf8').matchAll(/name: '(passage_\w+)'/g),
  ]);
  const told = codesIn(sectionOf('Probes and figures')).filter((code) => code.startsWith('passage_'));
  expect(
    apart(
      told,
      named.map(([, name = '']) => name),
    ),
  ).toEqual(agreed);
});

it.each(
  tableOf('API', 'status').flatMap(([statuses = '', codes = '']) =>
    (statuses.match(/\d{3}/g) ?? [])
      .filter((status) => !['404', '500'].includes(status))
      .map((status) => [Number(status), codesIn(codes)[0]] as const),
  ),
)('a refusal with %i is called %s', (status, code) => {
  const { body } = refusalBody({ status: status as 400, sentence: 'No.' }, '/api/v1/cities');
  expect(JSON.parse(body).error.code).toBe(code);
});
