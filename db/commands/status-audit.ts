import { parseArgs } from 'node:util';
import { cityDay } from '@/lib/dates/city-day';
import { AppError } from '@/lib/errors';
import { type AuditInput, auditOf } from '@/lib/legislature/audit';
import { auditText } from '@/lib/legislature/audit-text';
import { processFor } from '@/lib/legislature/cities/processes';
import { findCity } from '../queries/cities';
import { statusItems } from '../queries/status-items';
import type { Command } from './table';

/** Prints how a city's derived statuses compare with its source's words; `--json`: the whole audit as one line. */
export const statusAudit: Command = async ({ db }, argv, io) => {
  const { city: slug, json } = argumentsOf(argv);
  const city = await findCity(db, slug);
  if (!city) throw new AppError('bad-argument', `There is no city ${slug}: see npm run city -- list.`);
  const inputs: AuditInput[] = [];
  for await (const input of statusItems(db, city)) inputs.push(input);
  const begun = performance.now();
  const audit = auditOf(processFor(city.process), inputs, cityDay(city.timeZone, new Date()));
  const durationMs = Math.round(performance.now() - begun);
  io.out(json ? `${JSON.stringify({ city: slug, durationMs, ...audit })}\n` : auditText(audit, durationMs));
  return 0;
};

function argumentsOf(argv: string[]): { city: string; json: boolean } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { city: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.city) return { city: values.city, json: values.json ?? false };
  } catch {
    // The same sentence serves a missing city and an option that does not exist.
  }
  throw new AppError('bad-argument', 'Say which city: npm run status-audit -- --city denver [--json].');
}
