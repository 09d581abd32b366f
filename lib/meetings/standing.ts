/** How far what is on record of a meeting can be relied on. Instants are ISO 8601; null = not known. */
export type MeetingStanding = {
  /** When the source last published the agenda and the minutes, by its own word. */
  agendaPublishedAt: string | null;
  minutesPublishedAt: string | null;
  /** When we first saw the meeting, and when an agenda on it: null while it has none. */
  firstSeenAt: string;
  agendaSeenAt: string | null;
  /** When the last finished reading of the city began that ended before the agenda was seen; null: none, or no agenda. */
  lastReadWithoutAt: string | null;
  /** Since when we see the present state of the minutes, and the newest result. */
  minutesSeenAt: string | null;
  resultsSeenAt: string | null;
  /** When it starts; null without a day or a time. */
  startsAt: string | null;
  /** Other meetings of the body on that day. */
  doubles: {
    slug: string;
    time: string | null;
    isCancelled: boolean;
    goneSince: string | null;
    agendaStatus: string | null;
    minutesStatus: string | null;
  }[];
  /** What the source changed of its day, time, place or holding since we first saw it, oldest first. */
  moves: { at: string; field: string; before: string | null; after: string | null }[];
};
