import { formatDay } from '@/components/ui/format-day';
import type { SeatDto } from '@/lib/legislation/people-types';

/** `Council member, District 7`; the body is named where the title alone says little. */
export function seatWords({ title, seat, body }: Pick<SeatDto, 'title' | 'seat' | 'body'>): string {
  if (seat) return `${title}, ${seat}`;
  return body && /chair/i.test(title) ? `${title}, ${body}` : title;
}

/** `Jul 17, 2023 to Jul 15, 2027`; what is not known is said. */
export function termWords({ startOn, endOn }: Pick<SeatDto, 'startOn' | 'endOn'>): string {
  if (startOn && endOn) return `${formatDay(startOn)} to ${formatDay(endOn)}`;
  if (startOn) return `Since ${formatDay(startOn)}; no end on record`;
  return endOn ? `Until ${formatDay(endOn)}; start not known` : 'Dates not known';
}

/** The seat that says most about a person: the latest with a seat of its own, else the latest; null without any. */
export function mainSeat(seats: readonly SeatDto[]): SeatDto | null {
  return seats.find(({ seat }) => seat !== null) ?? seats[0] ?? null;
}
