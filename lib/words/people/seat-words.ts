import { addDays } from '../../dates/days';
import { formatDay } from '../../dates/format-day';
import type { SeatDto } from '../../views/people';

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

/** A person's main office and the whole time in it; `title` is a title held there for a part of it, with its own days. */
export type Service = { seat: string; term: string; title: string | null };

/**
 * The main seat with its terms that follow on one another taken together: `Jul 20, 2015 to Jul 17, 2023`, or `From
 * before Jul 20, 2015 to ...` where the first one's start is not known. Where no seat of a council has a name, terms
 * under other titles are taken together under the name of its ordinary seat. Null without any seat.
 */
export function serviceOf(seats: readonly SeatDto[]): Service | null {
  const last = mainSeat(seats);
  if (!last) return null;
  const inBody = seats.filter(({ body }) => body === last.body);
  const own = termsUpTo(
    last,
    inBody.filter(({ title }) => title === last.title),
  );
  const whole = termsUpTo(
    last,
    inBody.filter(({ title }) => !OTHER_OFFICE.test(title)),
  );
  const ordinary = whole.find(({ title }) => ORDINARY.test(title));
  const isTitled = last.seat === null && COUNCILS.includes(last.bodyKind) && !OTHER_OFFICE.test(last.title);
  if (!isTitled || !ordinary) return { seat: seatWords(last), term: spanWords(own), title: null };
  const title = ordinary.title === last.title ? null : `${seatWords(last)}, ${spanWords(own)}`;
  return { seat: seatWords(ordinary), term: spanWords(whole), title };
}

/** A seat that every member of a council has, and offices in a council that are no member's. */
const ORDINARY = /\bmember\b/i;
const OTHER_OFFICE = /chair|advocate/i;

/** The term and those before it without a gap, latest first. */
function termsUpTo(last: SeatDto, among: readonly SeatDto[]): SeatDto[] {
  const terms = [last];
  for (let before = termBefore(last, among); before; before = termBefore(before, among)) terms.push(before);
  return terms;
}

function spanWords(terms: readonly SeatDto[]): string {
  const endOn = terms[0]?.endOn ?? null;
  const first = terms.at(-1);
  if (terms.length > 1 && first?.startOn === null && first.endOn !== null)
    return fromBefore(first.endOn, endOn);
  return termWords({ startOn: first?.startOn ?? null, endOn });
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
