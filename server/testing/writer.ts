import { appendFileSync } from 'node:fs';
import { Command } from 'commander';
import { sql } from 'drizzle-orm';
import { runCli } from '../cli';
import type { DescribeCommand } from '../commands/command';

type Flags = { tag: string; count: string; log?: string };

/**
 * The product's own command line with one command of its own, for tests that need real processes: `append` writes rows
 * one by one, says each after the database has acknowledged it, and notes in `--log` when it begins and ends.
 */
const append: DescribeCommand = (handOver) =>
  new Command('append')
    .requiredOption('--tag <tag>')
    .requiredOption('--count <number>')
    .option('--log <file>')
    .action(({ tag, count, log }: Flags) =>
      handOver(async ({ db }, io) => {
        const note = (word: string) => log && appendFileSync(log, `${word} ${process.pid}\n`);
        note('begin');
        await db.execute(sql`create table if not exists written (tag text, n integer, primary key (tag, n))`);
        for (let n = 1; n <= Number(count) && !io.signal.aborted; n += 1) {
          await db.execute(sql`insert into written values (${tag}, ${n})`);
          io.out(`${n}\n`);
        }
        note('end');
        return 0;
      }),
    );

process.exitCode = await runCli(process.argv.slice(2), [append]);
