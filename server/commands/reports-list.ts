import { Command } from 'commander';
import { type ListedReport, listReports } from '@/db/reports/list-reports';
import { REPORTED_WORDS } from '@/lib/words/report-words';
import type { DescribeCommand } from './command';
import { cityFlag } from './flags';
import { requiredCity } from './required-city';

type Flags = { city?: string; all?: boolean; json?: boolean };

/** Prints the open reports, oldest first: a line each of what it is on, and what was written below it. */
export const reportsList: DescribeCommand = (handOver) =>
  new Command('list')
    .description('Print what readers report as wrong and nobody has closed, oldest first.')
    .addOption(cityFlag().default(undefined, 'every city'))
    .option('--all', 'closed ones too')
    .option('--json', 'one line, an array of objects')
    .action(({ city: slug, all = false, json = false }: Flags) =>
      handOver(async ({ db }, io) => {
        const cityId = slug === undefined ? null : (await requiredCity(db, slug)).id;
        const found = await listReports(db, { cityId, all });
        if (json) io.out(`${JSON.stringify(found)}\n`);
        else if (found.length === 0) io.out('There is no report to read.\n');
        else for (const report of found) io.out(linesOf(report));
        return 0;
      }),
    );

function linesOf({ id, city, item, about, message, at, closedAt, closingNote }: ListedReport): string {
  const head = [id, at.toISOString(), `/${city}/legislation/${item}`, REPORTED_WORDS[about]].join('\t');
  const closed = closedAt ? [`closed ${closedAt.toISOString()}: ${closingNote ?? 'no note'}`] : [];
  const below = [...message.split('\n'), ...closed].map((line) => `    ${withoutControls(line)}\n`);
  return `${head}\n${below.join('')}`;
}

/** A reader's words must not move the cursor of whoever reads them, nor turn the direction of a line. */
function withoutControls(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
