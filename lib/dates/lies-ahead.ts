/** So far apart may the clocks of two machines be that work on one database. */
export const CLOCKS_APART_MS = 60_000;

/** Whether a stored instant is still to come, by more than clocks differ: a clock that was wrong then wrote it. */
export function liesAhead(instant: Date, now = new Date()): boolean {
  return instant.getTime() - now.getTime() > CLOCKS_APART_MS;
}
