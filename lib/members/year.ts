import type { MemberMonth } from '../views/member-record';

const NOTHING = { sponsored: 0, coSponsored: 0, cast: 0, absent: 0, excused: 0, other: 0 };

/** The years in which something of a member is on record, latest first. */
export function yearsOf(months: readonly { month: string }[]): number[] {
  return [...new Set(months.map(({ month }) => Number(month.slice(0, 4))))].toSorted((a, b) => b - a);
}

/** The twelve months of a year, those without anything as noughts. */
export function monthsOf(months: readonly MemberMonth[], year: number): MemberMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return months.find((one) => one.month === month) ?? { month, ...NOTHING };
  });
}
