export type SheetRow = {
  number: string | null;
  slug: string | null;
  title: string | null;
  sponsors: string[];
  lastVote: { id: string; on: string | null; yes: number | null; no: number | null } | null;
  /** Where it stands now, in a sentence. */
  sentence: string | null;
};

export type MeetingSheet = {
  agendaPublishedAt: string | null;
  firstSeenAt: string;
  /** When the meeting starts, as an instant; null without a day or a time. */
  startsAt: string | null;
  /** Other meetings of the body on that day. */
  doubles: { slug: string; time: string | null; isCancelled: boolean }[];
  /** What the source changed of its day, time, place or holding since we first saw it, oldest first. */
  moves: { at: string; field: string; before: string | null; after: string | null }[];
  rows: SheetRow[];
};
