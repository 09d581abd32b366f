import { statusItems } from '@/db/queries/items/status-items';
import { cityDay } from '@/lib/dates/city-day';
import { type AuditInput, auditOf } from '@/lib/status/audit/audit';
import { auditText } from '@/lib/status/audit/audit-text';
import { processFor } from '@/lib/status/cities/processes';
import type { Command } from './command';
import { readOptions } from './options';
import { requiredCity } from './required-city';

/** Prints how a city's derived statuses compare with its source's words; `--json`: the whole audit as one line. */
export const statusAudit: Command = async ({ db }, argv, io) => {
  const { city: slug, json } = readOptions(argv, { city: { type: 'string' }, json: { type: 'boolean' } });
  const city = await requiredCity(db, slug);
  const inputs: AuditInput[] = [];
  for await (const input of statusItems(db, city)) inputs.push(input);
  const begun = performance.now();
  const audit = auditOf(processFor(city.process), inputs, cityDay(city.timeZone, new Date()));
  const durationMs = Math.round(performance.now() - begun);
  io.out(
    json ? `${JSON.stringify({ city: city.slug, durationMs, ...audit })}\n` : auditText(audit, durationMs),
  );
  return 0;
};
