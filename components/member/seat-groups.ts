import type { SeatDto } from '@/lib/views/people';
import { termWords } from '@/lib/words/people/seat-words';

export type SeatGroup = {
  key: string;
  body: string | null;
  bodySlug: string | null;
  /** The title, with the seat of its own where there is one. */
  office: string;
  /** Each term in words, latest first; the same term twice stands once. */
  terms: string[];
  notes: string[];
  sources: string[];
};

/** Seats in the same office of the same body as one, the council's first, else in the order of the first of each. */
export function seatGroups(seats: readonly SeatDto[]): SeatGroup[] {
  const groups = new Map<string, SeatGroup>();
  const isCouncil = ({ bodyKind }: SeatDto) => bodyKind === 'legislature' || bodyKind === 'council';
  const ordered = [...seats.filter(isCouncil), ...seats.filter((one) => !isCouncil(one))];
  for (const { title, seat, body, bodySlug, startOn, endOn, note, sourceUrl } of ordered) {
    const office = seat ? `${title}, ${seat}` : title;
    const key = `${body} ${office}`;
    const group = groups.get(key) ?? { key, body, bodySlug, office, terms: [], notes: [], sources: [] };
    groups.set(key, group);
    add(group.terms, termWords({ startOn, endOn }));
    add(group.notes, note);
    add(group.sources, sourceUrl);
  }
  return [...groups.values()];
}

function add(list: string[], text: string | null) {
  if (text !== null && !list.includes(text)) list.push(text);
}
