import type { CityProcess } from '../process';
import { DENVER } from './denver';
import { GENERIC } from './generic';
import { NYC } from './nyc';

export const PROCESSES: Record<string, CityProcess> = { denver: DENVER, nyc: NYC, generic: GENERIC };

/** The process a city was set up with; the cautious generic one for null or a key nobody has described. */
export function processFor(key: string | null): CityProcess {
  return (key !== null && Object.hasOwn(PROCESSES, key) ? PROCESSES[key] : undefined) ?? GENERIC;
}
