import { Command } from 'commander';
import { type ListedReport, listReports } from '@/db/reports/list-reports';
import { escapedJson, oneLine } from '@/lib/printable';
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
        if (json) io.out(`${escapedJson(JSON.stringify(found))}\n`);
        else if (found.length === 0) io.out('There is no report to read.\n');
        else for (const report of found) io.out(linesOf(report));
        return 0;
      }),
    );

function linesOf({ id, city, item, about, message, at, closedAt, closingNote }: ListedReport): string {
  const head = [id, at.toISOString(), `/${city}/legislation/${item}`, REPORTED_WORDS[about]].join('\t');
  const closed = closedAt ? [`closed ${closedAt.toISOString()}: ${closingNote ?? 'no note'}`] : [];
  const below = [...message.split('\n'), ...closed].map((line) => `    ${oneLine(line)}\n`);
  return `${head}\n${below.join('')}`;
}
