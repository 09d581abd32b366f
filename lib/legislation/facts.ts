import type { Confidence, Kind, Precision, Result, SponsorRole, VoteOption } from '../words/vocabulary';

/**
 * What a source says of one city, in our words, before anything is stored: the one shape between every mapper
 * (embedded record, Legistar) and the ledger. `key` is the source's own stable id as text, unique per noun and
 * city; every reference to another row is such a key. Unknown is null. Nothing derived (status, slug) is in here.
 */
export type SourceFacts = {
  key: string;
  url: string | null;
  publisher: string | null;
  title: string;
  publishedOn: string | null;
  kind: string;
  hosting: string | null;
  note: string | null;
};

export type SeatFacts = {
  title: string;
  seat: string | null;
  bodyKey: string | null;
  startOn: string | null;
  endOn: string | null;
  sourceUrl: string | null;
  termSourceUrl: string | null;
  note: string | null;
};

export type PersonFacts = {
  key: string;
  name: string;
  sourceName: string | null;
  alsoKnownAs: string[];
  note: string | null;
  seats: SeatFacts[];
};

export type BodyFacts = {
  key: string;
  name: string;
  shortName: string | null;
  kind: string;
  memberCount: number | null;
  note: string | null;
  sourceKeys: string[];
};

export type AgendaItemFacts = {
  key: string;
  itemKey: string | null;
  sequence: number | null;
  agendaNumber: string | null;
  title: string | null;
  actionRaw: string | null;
  result: Result | null;
  consent: boolean | null;
  note: string | null;
};

export type MeetingFacts = {
  key: string;
  bodyKey: string | null;
  bodyName: string | null;
  heldOn: string | null;
  /** Local wall time `HH:MM`, null where the source prints none that can be read. */
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
  agendaPublishedAt: string | null;
  minutesPublishedAt: string | null;
  /** `inferred` where no source lists the meeting, only what was done in it. */
  confidence: Confidence;
  items: AgendaItemFacts[];
  sourceKeys: string[];
};

export type VoteFacts = {
  personKey: string | null;
  /** The name as the source prints it, kept where the person is not known. */
  name: string;
  option: VoteOption | null;
  raw: string | null;
  inferred: boolean;
};

export type RollCallFacts = {
  yes: number | null;
  no: number | null;
  abstain: number | null;
  absent: number | null;
  excused: number | null;
  recused: number | null;
  notVoting: number | null;
  basis: string | null;
  isComplete: boolean | null;
  votes: VoteFacts[];
};

export type ParticipantFacts = { name: string; personKey: string | null; role: string | null };

export type ActionFacts = {
  key: string;
  /** `YYYY-MM-DD`; with month precision the first of the month; null when undated. */
  on: string | null;
  precision: Precision;
  /** Local wall time `HH:MM`, only where it is real. */
  time: string | null;
  place: string | null;
  bodyKey: string | null;
  bodyName: string | null;
  meetingKey: string | null;
  raw: string | null;
  text: string | null;
  phase: string | null;
  result: Result | null;
  consent: boolean | null;
  confidence: Confidence;
  note: string | null;
  mover: string | null;
  moverKey: string | null;
  seconder: string | null;
  seconderKey: string | null;
  participants: ParticipantFacts[];
  agendaSequence: number | null;
  minutesSequence: number | null;
  /** The source's own order among rows of one day, where it keeps one; else its position in the list. */
  position: number;
  rollCall: RollCallFacts | null;
  sourceKeys: string[];
};

export type SponsorFacts = {
  personKey: string | null;
  bodyKey: string | null;
  name: string;
  role: SponsorRole;
  position: number;
  sourceKeys: string[];
};

export type DocumentFacts = {
  key: string;
  title: string;
  url: string | null;
  kind: string | null;
  sourceKeys: string[];
};

export type RelationFacts = {
  kind: string;
  targetKey: string | null;
  targetText: string | null;
  note: string | null;
  confidence: Confidence;
  sourceKeys: string[];
};

export type NextEventFacts = { on: string; bodyKey: string | null; what: string; sourceKeys: string[] };

export type OrderFacts = {
  signedOn: string | null;
  seriesMayor: string | null;
  seriesMayorKey: string | null;
  seriesMayorBasis: string | null;
  titleAsSeen: string | null;
  contents: string | null;
  revisions: { on: string; note: string | null }[];
};

export type ItemFacts = {
  key: string;
  kind: Kind;
  sourceKind: string | null;
  /** The public number as text, `17-0940`, `142`; null where none is known. */
  number: string | null;
  /** How the source prints it, `CB 17-0940`. */
  displayNumber: string | null;
  numberConfidence: Confidence | null;
  alternateNumbers: string[];
  officialTitle: string | null;
  shortTitle: string | null;
  description: string | null;
  notes: string | null;
  confidence: Confidence;
  sourceStatus: string | null;
  sourceStatusSeenOn: string | null;
  introducedOn: string | null;
  effectiveOn: string | null;
  enactmentNumber: string | null;
  committeeKey: string | null;
  version: string | null;
  pageUrl: string | null;
  topics: string[];
  codeSections: string[];
  order: OrderFacts | null;
  sponsors: SponsorFacts[];
  actions: ActionFacts[];
  documents: DocumentFacts[];
  texts: { version: string; plain: string }[];
  relations: RelationFacts[];
  nextEvents: NextEventFacts[];
  sourceKeys: string[];
};

export type ContradictionFacts = {
  key: string;
  topic: string;
  detail: string;
  used: string | null;
  itemKeys: string[];
  sourceKeys: string[];
};

export type ProcessFacts = {
  /** Dotted path in the city's tree, `process.clocks.mayor_window`. */
  path: string;
  value: unknown;
  sourceUrl: string | null;
  confidence: Confidence | null;
  asOf: string | null;
  note: string | null;
};

/** One city's whole record, every noun. `asOf` is the day the record was closed; null for a living source. */
export type CityFacts = {
  asOf: string | null;
  sources: SourceFacts[];
  bodies: BodyFacts[];
  people: PersonFacts[];
  items: ItemFacts[];
  meetings: MeetingFacts[];
  contradictions: ContradictionFacts[];
  process: ProcessFacts[];
};
