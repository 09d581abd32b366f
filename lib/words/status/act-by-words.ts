import type { ActBy } from '../../status/machine/clocked';
import type { CityProcess } from '../../status/process';
import type { StatusDto } from '../../views/items';

/** The last day to act with what the city's law says of it; null where no clock runs. */
export function actByWords(process: Pick<CityProcess, 'clocks'>, actBy: ActBy | null): StatusDto['actBy'] {
  if (actBy === null) return null;
  const { sentence, citation } = process.clocks[actBy.clock];
  return { on: actBy.on, rule: sentence, citation: citation?.text ?? null };
}
