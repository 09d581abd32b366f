import { appendFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { runCli } from '../cli';
import type { Command } from '../commands/command';
import { readOptions } from '../commands/options';

/**
 * The product's own command line with one more command, for tests that need real processes: `append` writes rows
 * one by one, says each after the database has acknowledged it, and notes in `--log` when it begins and ends.
 */
const append: Command = async ({ db }, argv, io) => {
  const text = { type: 'string' } as const;
  const options = readOptions(argv, { tag: text, count: text, log: text });
  const note = (word: string) => options.log && appendFileSync(options.log, `${word} ${process.pid}\n`);
  note('begin');
  await db.execute(sql`create table if not exists written (tag text, n integer, primary key (tag, n))`);
  for (let n = 1; n <= Number(options.count) && !io.signal.aborted; n += 1) {
    await db.execute(sql`insert into written values (${options.tag}, ${n})`);
    io.out(`${n}\n`);
  }
  note('end');
  return 0;
};

process.exitCode = await runCli(process.argv.slice(2), new Map([['append', append]]));
