import { formatDay } from '@/components/ui/format-day';
import type { SeatDto } from '@/lib/legislation/people-types';
import { addDays } from '@/lib/legislature/days';

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

const COUNCILS: readonly (string | null)[] = ['legislature', 'council'];

/**
 * The seat that says most about a person: the latest with a seat of its own, else the latest in the council, else the
 * latest; null without any.
 */
export function mainSeat(seats: readonly SeatDto[]): SeatDto | null {
  const own = seats.find(({ seat }) => seat !== null);
  return own ?? seats.find(({ bodyKind }) => COUNCILS.includes(bodyKind)) ?? seats[0] ?? null;
}

/**
 * The whole time in the main seat's office, or in the council in whatever office where no seat has a name; its terms that follow on one another taken together: `Jul 20, 2015 to
 * Jul 17, 2023`, or `From before Jul 20, 2015 to ...` where the first one's start is not known.
 */
export function serviceWords(seats: readonly SeatDto[]): string {
  const last = mainSeat(seats);
  if (!last) return 'Dates not known';
  const isAnyOffice = last.seat === null && COUNCILS.includes(last.bodyKind);
  const sameOffice = seats.filter(
    ({ title, body }) =>
      body === last.body && (title === last.title || (isAnyOffice && !/chair/i.test(title))),
  );
  let first = last;
  for (let before = termBefore(first, sameOffice); before; before = termBefore(first, sameOffice)) {
    if (before.startOn === null) return fromBefore(before.endOn, last.endOn);
    first = before;
  }
  return termWords({ startOn: first.startOn, endOn: last.endOn });
}

/** The term that ends where this one begins, on the day before or later, and began before it. */
function termBefore({ startOn }: SeatDto, terms: readonly SeatDto[]) {
  if (startOn === null) return null;
  const dayBefore = addDays(startOn, -1);
  for (const term of terms) {
    const { endOn } = term;
    if (endOn === null || endOn < dayBefore) continue;
    if (term.startOn === null ? endOn <= startOn : term.startOn < startOn) return { ...term, endOn };
  }
  return null;
}

function fromBefore(day: string, endOn: string | null): string {
  const start = `From before ${formatDay(day)}`;
  return endOn ? `${start} to ${formatDay(endOn)}` : `${start}; no end on record`;
}
