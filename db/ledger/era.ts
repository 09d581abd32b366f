/** How many changes of a city's facts one era has room for. */
export const ERA = 2 ** 32;

/**
 * Which era of a database a version of facts is of: a restore begins the next. Within one an older reading of a city is only
 * behind; of another era it may be of other rows under the same numbers.
 */
export function eraOf(version: number): number {
  return Math.floor(version / ERA);
}
