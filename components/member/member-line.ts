import type { MemberSummary } from '@/lib/legislation/people-types';
import type { MemberLine } from './member-table';
import { mainSeat, seatWords, serviceWords } from './seat-words';

/** What a list of members shows of one. */
export function memberLine({ slug, name, seats, counts }: MemberSummary): MemberLine {
  const seat = mainSeat(seats);
  return {
    slug,
    name,
    seat: seat && seatWords(seat),
    term: seat && serviceWords(seats),
    carried: counts.sponsored,
    votes: counts.votes,
  };
}
