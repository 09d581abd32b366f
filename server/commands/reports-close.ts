import { Argument, Command } from 'commander';
import { closeReport } from '@/db/reports/close-report';
import { AppError } from '@/lib/errors';
import type { DescribeCommand } from './command';
import { textFlag } from './flags';

const number = new Argument('<id>', 'the report, by the number that list prints').argParser(
  (text: string) => {
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new AppError(
      'bad-argument',
      'Name the report by its number, as npm run reports -- list prints it.',
    );
  },
);

/** Closes a report, with what became of it. */
export const reportsClose: DescribeCommand = (handOver) =>
  new Command('close')
    .description('Close a report that was dealt with.')
    .addArgument(number)
    .addOption(textFlag('note', 'text', 'what became of it'))
    .action((id: number, { note }: { note?: string }) =>
      handOver(async ({ db }, io) => {
        if (!(await closeReport(db, id, note || null)))
          throw new AppError('bad-argument', `There is no open report ${id}: see npm run reports -- list.`);
        io.out(`The report ${id} is closed.\n`);
        return 0;
      }),
    );
