import { realDay } from '../dates/real-day';

const NAMED = [
  /\breview (?:period )?ends (?:at the )?(\d{1,2})-(\d{1,2})-(\d{2,4})\b/i,
  /\bwithin the \d+[- ]day review period is on (\d{1,2})-(\d{1,2})-(\d{2,4})\b/i,
];

/** The last meeting of a contract's review as a title or note names it, `8-14-17`; null where none does. */
export function reviewEndOf(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    for (const pattern of NAMED) {
      const [, month = '', day = '', year = ''] = pattern.exec(text ?? '') ?? [];
      const full = year.length === 2 ? `20${year}` : year;
      const on = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (realDay(on)) return on;
    }
  }
  return null;
}
