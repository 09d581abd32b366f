import type { ExtractPart } from '../legislation/extract';
import type {
  Activity,
  Confidence,
  Kind,
  Outcome,
  Precision,
  Result,
  Route,
  SponsorRole,
  Stage,
  VoteOption,
} from '../words/vocabulary';

/** What pages and the public API show. Dates are the city's `YYYY-MM-DD`; instants ISO 8601 with `Z`; unknown is null. */

export type City = { slug: string; name: string; timeZone: string };

export type CitySummary = City & {
  asOf: string | null;
  counts: { items: number; actions: number; rollCalls: number; people: number };
};

export type StatusDto = {
  stage: Stage | null;
  step: string | null;
  outcome: Outcome | null;
  route: Route | null;
  activity: Activity | null;
  heldUntil: string | null;
  heldBy: string | null;
  since: string | null;
  sentence: string;
  /** `action` is null where a clock or the file's creation decided; `explanation` is the rule's own sentence. */
  because: { action: string | null; on: string | null; rule: string; explanation: string | null } | null;
  inferred: boolean;
  ruleVersion: string;
  sourceStatus: string | null;
  agrees: boolean | null;
  actBy: { on: string; rule: string; citation: string | null } | null;
};

export type SourceRef = { title: string; url: string | null; publisher: string | null };

export type SponsorDto = { name: string; slug: string | null; role: SponsorRole };

export type ItemSummary = {
  number: string | null;
  slug: string;
  kind: Kind;
  sourceKind: string | null;
  title: string;
  shortTitle: string | null;
  status: StatusDto;
  sponsors: SponsorDto[];
  committee: { name: string; slug: string } | null;
  introducedOn: string | null;
  lastActionOn: string | null;
  /** With `month`, `lastActionOn` is the first of the month. */
  lastActionPrecision: Precision;
  url: string;
};

/** An item of a list; `extract` is what a search hit in it, null without a search or a hit outside its names. */
export type ListedItem = ItemSummary & { extract: ExtractPart[] | null; sponsorCount: number };

/** What a row of a list shows of an item. */
export type ItemRow = Pick<
  ListedItem,
  | 'number'
  | 'slug'
  | 'kind'
  | 'title'
  | 'shortTitle'
  | 'sponsors'
  | 'sponsorCount'
  | 'introducedOn'
  | 'lastActionOn'
  | 'lastActionPrecision'
  | 'url'
  | 'extract'
> & { status: Pick<StatusDto, 'stage' | 'outcome' | 'route' | 'activity' | 'inferred'> };

/** A page of a list; `suggestion` is a search that finds something where this one found nothing for a slip of spelling. */
export type RowPage = Page<ItemRow> & { suggestion: string | null };

export type VoteDto = { name: string; slug: string | null; option: VoteOption | null; inferred: boolean };

export type RollCallDto = {
  id: string;
  yes: number | null;
  no: number | null;
  abstain: number | null;
  absent: number | null;
  excused: number | null;
  recused: number | null;
  notVoting: number | null;
  required: string | null;
  votes: VoteDto[];
};

export type ActionDto = {
  on: string | null;
  precision: Precision;
  time: string | null;
  place: string | null;
  participants: { name: string; slug: string | null; role: string | null }[];
  mover: string | null;
  seconder: string | null;
  body: string | null;
  raw: string | null;
  text: string;
  class: string | null;
  result: Result | null;
  consent: boolean | null;
  confidence: Confidence;
  note: string | null;
  rollCall: RollCallDto | null;
  /** The slug of the meeting it was done in. */
  meeting: string | null;
  sources: SourceRef[];
};

export type RelationDto = {
  kind: string;
  number: string | null;
  slug: string | null;
  title: string;
  note: string | null;
  confidence: Confidence;
  /** True when the other item names this one, not the reverse. */
  incoming: boolean;
  sources: SourceRef[];
};

/** What was shown here for a while until its source, or a person, changed it or took it back; never progress. */
export type Correction = {
  /** When we saw it, an instant. */
  at: string;
  actor: string;
  subject: string;
  /** Null where the whole thing went. */
  field: string | null;
  /** The name of a voter or sponsor, the title of a document. */
  who: string | null;
  /** The action that an action, roll call or vote belongs to. */
  action: { on: string | null; text: string | null } | null;
  before: unknown;
  after: unknown;
};

/** A meeting on whose agenda an item stands, with what tells whether it was called off (`absenceOf`). */
export type AgendaRef = {
  /** The slug of the meeting. */
  meeting: string;
  on: string | null;
  time: string | null;
  body: string | null;
  isCancelled: boolean;
  agendaStatus: string | null;
  minutesStatus: string | null;
  goneSince: string | null;
  url: string;
};

export type ItemDetail = Omit<ItemSummary, 'sponsors'> & {
  sponsors: (SponsorDto & { sources: SourceRef[] })[];
  displayNumber: string | null;
  officialTitle: string | null;
  description: string | null;
  notes: string | null;
  confidence: Confidence;
  alternateNumbers: string[];
  enactmentNumber: string | null;
  effectiveOn: string | null;
  nextEvents: { on: string; what: string; body: string | null; sources: SourceRef[] }[];
  /** Oldest first, those without a day last; an agenda that names it twice is here once. */
  agendas: AgendaRef[];
  signedOn: string | null;
  seriesMayor: { name: string; slug: string | null; basis: string | null } | null;
  titleAsSeen: string | null;
  contents: string | null;
  revisions: { on: string; note: string | null }[];
  actions: ActionDto[];
  documents: { title: string; url: string | null; kind: string | null; sources: SourceRef[] }[];
  relations: RelationDto[];
  topics: string[];
  codeSections: string[];
  contradictions: { topic: string; detail: string; used: string | null; sources: SourceRef[] }[];
  sources: SourceRef[];
  /** Newest first, at most fifty. */
  corrections: Correction[];
  /** Address of its ledger rows. */
  changes: string;
  /** Since when the source no longer lists it; null while it does. */
  goneSince: string | null;
  pageUrl: string | null;
};

export type Page<T> = {
  data: T[];
  total: number;
  /** Cursors of the neighbouring pages; null at either end. */
  next: string | null;
  previous: string | null;
  /** How current the data is; null where the city has never been read whole. */
  asOf: string | null;
};

export type TimelineEntry = {
  action: ActionDto;
  item: {
    number: string | null;
    slug: string;
    kind: Kind;
    title: string;
    url: string;
    outcome: Outcome | null;
  };
};

/** An entry of the timeline without what only its item's page shows. */
export type TimelineLine = {
  action: Pick<
    ActionDto,
    'on' | 'precision' | 'time' | 'body' | 'raw' | 'text' | 'result' | 'consent' | 'confidence'
  > & { rollCall: Pick<RollCallDto, 'yes' | 'no'> | null };
  item: Pick<TimelineEntry['item'], 'number' | 'kind' | 'title' | 'url'>;
};

/** Something announced for an item on a day to come. */
export type UpcomingEvent = {
  on: string;
  what: string;
  body: string | null;
  sources: SourceRef[];
  item: { number: string | null; slug: string; title: string; url: string };
};
