import type { Confidence, Kind, Precision, Result, SponsorRole, VoteOption } from '../../words/vocabulary';

/** The embedded record's own rows, as `db/record/*.json` holds them. */
export type RecordSource = {
  id: string;
  url: string | null;
  publisher: string;
  title: string;
  published: string | null;
  kind: string;
  hosting: string;
  note?: string;
};

export type RecordBody = {
  id: string;
  name: string;
  short: string | null;
  kind: string;
  members?: number;
  source_ids: string[];
  note?: string;
};

export type RecordRole = {
  title: string;
  seat: string | null;
  body: string;
  start: string | null;
  end: string | null;
  source_url: string;
  term_source_url?: string;
  note?: string;
};

export type RecordPerson = {
  id: string;
  name: string;
  legistar_name?: string;
  also_known_as?: string[];
  note?: string;
  roles: RecordRole[];
};

export type RecordTally = {
  yes: number | null;
  no: number | null;
  abstain: number | null;
  absent: number | null;
};

export type RecordAction = {
  date: string | null;
  date_precision: Precision;
  body_id: string;
  action_raw: string | null;
  action_plain: string;
  result: Result | null;
  consent: boolean | null;
  tally: RecordTally | null;
  votes: { person_id: string; option: VoteOption; basis: string }[];
  votes_basis: string | null;
  votes_complete: boolean | null;
  source_ids: string[];
  confidence: Confidence;
  note: string | null;
  phase?: string;
  weekday?: string;
  time?: string;
  place?: string;
  participants?: { name: string; person_id: string | null; role: string }[];
  mover?: string;
  seconder?: string;
};

export type RecordRelation = {
  kind: string;
  target: string;
  target_text?: string | null;
  note: string | null;
  confidence?: Confidence;
  in_record?: boolean;
  source_ids: string[];
};

export type RecordItem = {
  id: string;
  file_number: string | null;
  file_number_confidence?: Confidence;
  display: string | null;
  kind: Kind;
  official_title: string | null;
  short_title?: string;
  plain_description: string;
  sponsors: { name: string; person_id: string | null; role: SponsorRole; source_ids: string[] }[];
  committee: string | null;
  status: { raw: string | null; basis: string | null; seen: string | null };
  /** The record's own reading of the end: the answer key of the tests, never a fact of ours. */
  outcome: string;
  file_created: string | null;
  effective_date: string | null;
  actions: RecordAction[];
  documents: { title: string; url: string | null; kind: string; source_ids: string[] }[];
  relations: RecordRelation[];
  code_sections: string[];
  topics: string[];
  next_events: { date: string; body_id: string; what: string; source_ids: string[] }[];
  source_ids: string[];
  notes: string | null;
};

export type RecordOrder = {
  number: string | null;
  title: string | null;
  title_as_seen: string | null;
  series_mayor: string | null;
  series_mayor_id: string | null;
  series_mayor_basis: string | null;
  signed_on: string | null;
  revisions: { date: string; note: string | null }[];
  status: string;
  contents: string | null;
  history: { date: string; what: string; source_ids: string[] }[];
  relations: RecordRelation[];
  source_ids: string[];
  confidence: Confidence;
};

export type RecordContradiction = { topic: string; detail: string; used: string; source_ids: string[] };

export type RecordLeaf = {
  value: unknown;
  source_url: string | null;
  confidence: Confidence | null;
  as_of: string | null;
  note?: string;
};

export type RecordTree = { [name: string]: RecordLeaf | RecordTree };

export type EmbeddedRecord = {
  schema_version: number;
  as_of: string;
  jurisdiction: RecordTree;
  process: RecordTree;
  bodies: RecordBody[];
  people: RecordPerson[];
  sources: RecordSource[];
  items: RecordItem[];
  executive_orders: RecordOrder[];
  contradictions: RecordContradiction[];
};
