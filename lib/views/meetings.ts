import type { Confidence, Kind, Result } from '../words/vocabulary';
import type { RollCallDto, SourceRef } from './items';

/** What pages and the public API show. Dates are the city's `YYYY-MM-DD`; instants ISO 8601 with `Z`; unknown is null. */

/** One roll call with the action it decided and the item it was held on. */
export type RollCallEntry = {
  on: string | null;
  body: string | null;
  text: string | null;
  raw: string | null;
  class: string | null;
  result: Result | null;
  consent: boolean | null;
  basis: string | null;
  isComplete: boolean | null;
  note: string | null;
  rollCall: RollCallDto;
  item: { number: string | null; slug: string; kind: Kind; title: string; url: string };
  sources: SourceRef[];
};

/** One meeting of the source as a list shows it. */
export type MeetingLine = {
  slug: string;
  body: string | null;
  heldOn: string | null;
  time: string | null;
  location: string | null;
  agendaStatus: string | null;
  minutesStatus: string | null;
  isCancelled: boolean;
  goneSince: string | null;
  confidence: Confidence;
  /** Lines of its agenda. */
  itemCount: number;
  /** Whether the source lists another meeting of the body on that day. */
  isDoubled: boolean;
  url: string;
};

/** One meeting of the source with its agenda. */
export type Meeting = {
  slug: string;
  body: string | null;
  bodySlug: string | null;
  heldOn: string | null;
  time: string | null;
  location: string | null;
  agendaStatus: string | null;
  minutesStatus: string | null;
  isCancelled: boolean;
  agendaUrl: string | null;
  minutesUrl: string | null;
  videoUrl: string | null;
  pageUrl: string | null;
  note: string | null;
  goneSince: string | null;
  /** `inferred`: no source lists the meeting, only what was done in it. */
  confidence: Confidence;
  items: {
    sequence: number | null;
    agendaNumber: string | null;
    title: string | null;
    action: string | null;
    result: Result | null;
    consent: boolean | null;
    note: string | null;
    /** What the action amounts to where the item's own record holds it; with the id of its roll call. */
    class: string | null;
    rollCall: string | null;
    item: { number: string | null; slug: string; title: string } | null;
  }[];
  sources: SourceRef[];
  url: string;
};
