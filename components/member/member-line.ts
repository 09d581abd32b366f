import type { MemberSummary } from '@/lib/views/people';
import { serviceOf } from '@/lib/words/people/seat-words';
import type { MemberLine } from './member-table';

/** What a list of members shows of one. */
export function memberLine({ slug, name, seats, counts }: MemberSummary): MemberLine {
  const service = serviceOf(seats);
  return {
    slug,
    name,
    seat: service && (service.title ? `${service.seat} (${service.title})` : service.seat),
    term: service?.term ?? null,
    led: counts.led,
    coSponsored: counts.coSponsored,
    votes: counts.votes,
  };
}
