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

/**
 * The whole time in the main seat's office, its terms that follow on one another taken together: `Jul 20, 2015 to
 * Jul 17, 2023`, or `From before Jul 20, 2015 to ...` where the first one's start is not known.
 */
export function serviceWords(seats: readonly SeatDto[]): string {
  const last = mainSeat(seats);
  if (!last) return 'Dates not known';
  const sameOffice = seats.filter(({ title, body }) => title === last.title && body === last.body);
  let first = last;
  for (let before = termBefore(first, sameOffice); before; before = termBefore(first, sameOffice)) {
    if (before.startOn === null) return fromBefore(before.endOn, last.endOn);
    first = before;
  }
  return termWords({ startOn: first.startOn, endOn: last.endOn });
}

/** The term that ends where this one begins, or later, and began before it. */
function termBefore({ startOn }: SeatDto, terms: readonly SeatDto[]) {
  if (startOn === null) return null;
  for (const term of terms) {
    const { endOn } = term;
    if (endOn === null || endOn < startOn) continue;
    if (term.startOn === null ? endOn === startOn : term.startOn < startOn) return { ...term, endOn };
  }
  return null;
}

function fromBefore(day: string, endOn: string | null): string {
  const start = `From before ${formatDay(day)}`;
  return endOn ? `${start} to ${formatDay(endOn)}` : `${start}; no end on record`;
}
