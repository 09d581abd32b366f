/** An age in the largest unit that fits: `31 hours`, `2 days`, `5 minutes`. */
export function ageWords(minutes: number): string {
  if (minutes < 120) return unit(Math.max(0, minutes), 'minute');
  if (minutes < 48 * 60) return unit(Math.floor(minutes / 60), 'hour');
  return unit(Math.floor(minutes / (24 * 60)), 'day');
}

function unit(count: number, name: string) {
  return `${count.toLocaleString('en-US')} ${name}${count === 1 ? '' : 's'}`;
}
