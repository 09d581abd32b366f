import { counted } from './english';
/** An age in the largest unit that fits: `31 hours`, `2 days`, `5 minutes`. */
export function ageWords(minutes: number): string {
  if (minutes < 120) return counted(Math.max(0, minutes), 'minute');
  if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), 'hour');
  return counted(Math.floor(minutes / (24 * 60)), 'day');
}
