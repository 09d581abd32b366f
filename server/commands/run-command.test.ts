import { beforeAll, expect, test } from 'vitest';
import { loadIntoEmpty } from '@/db/record/load-into-empty';
import { describeOnEachEngine } from '@/db/testing/engines';
import { listener } from '../testing/listener';
import { answerWithoutStore, runCommand } from './run-command';

const oneSentence = /^[A-Z][^\n]*\.\n$/;

test.each([[[]], [['nope']], [['toString']]])(
  '%j is no command: exit 2 before any database is opened',
  (argv) => {
    const { said, io } = listener();
    expect(answerWithoutStore(argv, io)).toBe(2);
    expect(said('err')).toMatch(oneSentence);
  },
);

const hashes: string[] = [];

describeOnEachEngine('commands', (ctx) => {
  beforeAll(() => loadIntoEmpty(ctx));

  const run = async (...argv: string[]) => {
    const { said, io } = listener();
    return { code: await runCommand(ctx.store, argv, io), out: said('out'), err: said('err') };
  };

  test('migrate says that it is done', async () => {
    expect(await run('migrate')).toEqual({ code: 0, out: expect.stringContaining('is migrated'), err: '' });
  });

  test('state-hash prints one line, the same on both engines', async () => {
    const { code, out } = await run('state-hash', '--city', 'denver');
    expect(code).toBe(0);
    expect(out).toMatch(/^[0-9a-f]{64}\n$/);
    hashes.push(out);
    expect(new Set(hashes).size).toBe(1);
  });

  test.each([
    ['an unknown command', ['nope']],
    ['a word too many', ['migrate', 'now']],
    ['no city', ['state-hash']],
    ['an unknown city', ['state-hash', '--city', 'atlantis']],
    ['an unknown option', ['state-hash', '--town', 'denver']],
    ['an option without its value', ['state-hash', '--city']],
    ['a NUL byte', ['state-hash', '--city', 'a\u0000b']],
  ])('%s is exit 2 with one sentence', async (_name, argv) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(oneSentence);
  });
});
