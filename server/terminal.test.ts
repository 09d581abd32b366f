import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadIntoEmpty } from '@/db/record/load-into-empty';
import { describeOnEachEngine } from '@/db/testing/engines';
import { runCommand } from './commands/run-command';
import { terminalIo } from './terminal';

const HOSTILE =
  'x\u001b]52;c;YmFk\u0007\u001b]0;title\u001b\\\u001b[2J\rforged\u009b2J\u0085\u2028\u202eevil\u2069\n\tforged line';
const heeded = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function terminal(isTTY = false) {
  const said = { out: '', err: '' };
  const output = (stream: 'out' | 'err') => ({
    isTTY,
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const io = terminalIo(new AbortController().signal, { stdout: output('out'), stderr: output('err') });
  return { said, io };
}

test('only the progress of our own moves the cursor, and on a terminal alone', () => {
  for (const isTTY of [true, false]) {
    const { said, io } = terminal(isTTY);
    io.show(HOSTILE);
    io.show('');
    const lines = said.err.split('\u001b[K');
    expect(lines).toHaveLength(isTTY ? 3 : 1);
    for (const line of lines) expect(line.replace(/^\r/, '')).not.toMatch(heeded);
  }
});

/** Row 74 of the plan of faults: the words of a source and of a city on the terminal of whoever runs a command. */
describeOnEachEngine('a terminal', (ctx) => {
  const source = createServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ Message: HOSTILE }));
  });
  const run = async (...argv: string[]) => {
    const { said, io } = terminal();
    return { code: await runCommand(ctx.store, argv, io), ...said };
  };
  const asText = `'${HOSTILE}'`;

  beforeAll(async () => {
    await loadIntoEmpty(ctx);
    await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(source.address() as AddressInfo).port}/v1/x`;
    const options = ['--slug', 'odd', '--name', 'Odd', '--client', 'x', '--time-zone', 'America/Denver'];
    expect(await run('city', 'add', ...options, '--url', url, '--allow-private')).toMatchObject({ code: 0 });
    await ctx.db.execute(`update cities set name = ${asText}`);
    await ctx.db.execute(`update items set source_status = ${asText}, number = ${asText} where id % 3 = 0`);
  });
  afterAll(() => void source.close());

  test.each([
    ['a failed sync', ['sync', '--city', 'odd'], 1],
    ['a failed sync as JSON', ['sync', '--city', 'odd', '--json'], 1],
    ['the cities', ['city', 'list'], 0],
    ['the figures', ['figures', '--city', 'denver'], 0],
    ['the audit', ['status-audit', '--city', 'denver'], 0],
    ['the audit as JSON', ['status-audit', '--city', 'denver', '--json'], 0],
    ['the reports', ['reports', 'list', '--json'], 0],
    ['a removal', ['city', 'remove', '--slug', 'odd'], 0],
    ['an argument', ['sync', '--city', HOSTILE], 2],
    ['a file', ['restore', `/nowhere/${HOSTILE}`], 3],
  ])('is spoken to by nobody else: %s', async (_, argv, code) => {
    const { out, err, ...ended } = await run(...argv);
    expect(ended).toEqual({ code });
    expect(out + err).not.toMatch(heeded);
    expect(out + err).not.toMatch(/^\s*forged/m);
    if (argv.includes('--json')) expect(JSON.parse(out)).toBeTruthy();
    if (argv[1] === 'list' && argv[0] === 'city') {
      for (const line of out.trimEnd().split('\n')) expect(line.split('\t')).toHaveLength(5);
    }
  });

  test('takes no city of such a name', async () => {
    const options = ['--slug', 'other', '--client', 'x', '--time-zone', 'America/Denver'];
    for (const name of ['a\nb', 'a\tb', 'a\u001b[2J', 'a\u202eb', 'a\u2028b'])
      expect(await run('city', 'add', ...options, '--name', name)).toMatchObject({ code: 2, out: '' });
  });
});
