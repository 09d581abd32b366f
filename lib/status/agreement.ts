import type { CityProcess } from './process';
import type { DerivedStatus } from './status';
import { normalWording } from './wording';

/**
 * Whether our status is compatible with the word the source prints, by the city's table: true, false, or null
 * where the source prints none or a word the table does not know.
 */
export function agrees(
  process: CityProcess,
  sourceStatus: string | null,
  status: Pick<DerivedStatus, 'stage' | 'outcome'>,
): boolean | null {
  if (sourceStatus === null) return null;
  const key = normalWording(sourceStatus);
  if (!Object.hasOwn(process.agreement, key)) return null;
  const table = process.agreement[key];
  if (!table) return null;
  if (status.outcome !== null) return table.outcomes?.includes(status.outcome) ?? false;
  return status.stage !== null && (table.stages?.includes(status.stage) ?? false);
}
