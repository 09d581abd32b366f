import { dateFormat } from '../words/english';
import { perZone } from './per-zone';

const format = perZone((timeZone) =>
  dateFormat({
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }),
);

/** An instant in the city's zone with the zone's name: `August 31, 2017 at 2:30 PM MDT`. */
export function instantInWords(at: string | Date, timeZone: string): string {
  return format(timeZone).format(new Date(at));
}

/** A wall time `14:30` as people say it, `2:30 p.m.`; text that is no time comes back as it is. */
export function timeInWords(time: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d\d)/.exec(time) ?? [];
  if (!hour) return time;
  const hours = Number(hour) % 24;
  return `${hours % 12 || 12}:${minute} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}
