import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { start } from '../testing/processes';
import { temporaryFolder } from '../testing/temporary-folder';
import { engines, serving } from './serving';

const addresses = [
  '/denver/15-0293',
  '/denver/legislation?q=15-0293',
  '/api/v1/denver/legislation?q=15-0293',
  '/denver/legislation/export.csv?q=15-0293',
  '/denver/legislation/export.jsonl?q=15-0293',
  '/denver/feed.atom?q=15-0293',
];
/** Of its description and of its title: an answer has one of them at least. */
const right = /Agreement with an outside law firm|Approves an agreement with Jackson Lewis/g;
const wrong = /Damaged by hand/g;

/** The same backup, of the same version of the facts, with other words in one table. */
function changedByHand(file: string, changed: string) {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').slice(0, -2);
  const body = lines.map((line) => `${line.replaceAll(right, 'Damaged by hand')}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const last = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').at(-1) ?? '';
  writeFileSync(changed, gzipSync(`${body}${JSON.stringify({ ...JSON.parse(last), sha256 })}\n`));
  return changed;
}

test.each(engines)(
  'row 83: %s, restored beside readers at the number that it stood at',
  async (engine) => {
    const { address, place } = await serving(engine);
    const folder = temporaryFolder();
    const run = async (...args: string[]) => {
      const { code, err } = await start(join('server', 'run.mjs'), args, place).finished;
      expect({ code, err }).toEqual({ code: 0, err: '' });
    };
    const file = join(folder, 'passage.backup');
    await run('backup', file);
    const damaged = changedByHand(file, join(folder, 'damaged.backup'));

    const tags = new Map<string, string>();
    const read = async (shown: RegExp, not: RegExp) => {
      for (const path of addresses) {
        const tag = tags.get(path);
        const answer = await fetch(
          address + path,
          tag === undefined ? {} : { headers: { 'if-none-match': tag } },
        );
        const body = await answer.text();
        expect({ path, status: answer.status }).toEqual({ path, status: 200 });
        expect({ path, shown: body.search(shown) >= 0, old: body.search(not) >= 0 }).toEqual({
          path,
          shown: true,
          old: false,
        });
        tags.set(path, answer.headers.get('etag') ?? '');
      }
      // Twice, so that what is kept is what the next round would be answered from.
      for (const path of addresses) await (await fetch(address + path)).text();
    };
    await read(right, wrong);
    for (const [next, shown, not] of [
      [damaged, wrong, right],
      [file, right, wrong],
      [damaged, wrong, right],
    ] as const) {
      await run('restore', next, '--replace');
      await read(shown, not);
    }
    console.log(
      `row 83 ${engine}: 3 restores at one number: 0 of ${3 * addresses.length} answers were the old ones, 0 were 304`,
    );
  },
  300_000,
);
