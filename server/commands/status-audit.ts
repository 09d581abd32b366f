import { Command } from 'commander';
import { statusItems } from '@/db/queries/items/status-items';
import { cityDay } from '@/lib/dates/city-day';
import { escapedJson } from '@/lib/printable';
import { type AuditInput, auditOf } from '@/lib/status/audit/audit';
import { auditText } from '@/lib/status/audit/audit-text';
import { processFor } from '@/lib/status/cities/processes';
import type { DescribeCommand } from './command';
import { cityFlag } from './flags';
import { requiredCity } from './required-city';

/** Prints how a city's derived statuses compare with its source's words; `--json`: the whole audit as one line. */
export const statusAudit: DescribeCommand = (handOver) =>
  new Command('status-audit')
    .description("Compare the statuses worked out for a city with its source's own words.")
    .addOption(cityFlag())
    .option('--json', 'print the whole audit as one line of JSON')
    .action(({ city: slug, json }: { city?: string; json?: boolean }) =>
      handOver(async ({ db }, io) => {
        const city = await requiredCity(db, slug);
        const inputs: AuditInput[] = [];
        for await (const input of statusItems(db, city)) inputs.push(input);
        const begun = performance.now();
        const audit = auditOf(processFor(city.process), inputs, cityDay(city.timeZone, new Date()));
        const durationMs = Math.round(performance.now() - begun);
        const line = () => `${escapedJson(JSON.stringify({ city: city.slug, durationMs, ...audit }))}\n`;
        io.out(json ? line() : auditText(audit, durationMs));
        return 0;
      }),
    );
