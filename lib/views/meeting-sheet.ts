/** One line of a meeting's agenda as a sheet to carry. */
export type SheetRow = {
  number: string | null;
  slug: string | null;
  title: string | null;
  sponsors: string[];
  lastVote: { id: string; on: string | null; yes: number | null; no: number | null } | null;
  /** Where it stands now, in a sentence. */
  sentence: string | null;
  /** Where it goes next as far as the record announces it. */
  next: { on: string; what: string; body: string | null } | null;
};
