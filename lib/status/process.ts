import type { Kind, Outcome, Result, Stage } from '../words/vocabulary';
import type { ActionClass } from './action-classes';
import type { Standing } from './standings';

/** Where an action took place, as far as its wording or its body says. */
export type Place =
  | 'subcommittee'
  | 'committee'
  | 'meeting'
  | 'council'
  | 'executive'
  | 'voters'
  | 'office'
  | 'outside';

export type Citation = { text: string; url: string | null };

/** One reading of a wording. A condition that is absent holds for all; the first variant that fits is taken. */
export type Meaning = {
  class: ActionClass;
  kinds?: readonly Kind[];
  places?: readonly Place[];
  results?: readonly (Result | null)[];
  /** Where the wording itself says the place, whatever body the source prints. */
  at?: Place;
  /** The city's own id for where the item then stands; without it the rule's own. */
  step?: Standing;
};

/** What the council's final yes leads to, by kind. */
export type Passage = 'executive' | 'voters' | 'adopted' | 'confirmed' | 'received' | 'enacted';

export type Clock = {
  /** What the law says, as one sentence for readers. */
  sentence: string;
  /** Length in days; null = not known. */
  days: number | null;
  counted: 'calendar' | 'business' | null;
  /** What happens when the last day is no business day; null = not known. */
  lastDay: 'stays' | 'next-business-day' | null;
  /** Days after which every possible way of counting has run out; null = no such bound is known. */
  certainDays: number | null;
  citation: Citation | null;
  note: string | null;
};

export type ClockId = keyof Clocks;

export type Clocks = {
  /** Days of the executive to sign or veto. */
  executive: Clock & { from: 'passage' | 'presented'; silence: 'unsigned' | 'route-unknown' };
  override: Clock;
  publication: Clock;
  contractReview: Clock;
  callOutReturn: Clock;
  hearingNotice: Clock;
};

export type StepId =
  | 'filed'
  | 'committee'
  | 'first-reading'
  | 'final'
  | 'executive'
  | 'override'
  | 'voters'
  | 'done'
  | 'revised'
  | 'rescinded';

/** `optional`: drawn only where it happened. `canSkip`: the city lets an item pass it over. */
export type StepName = { id: StepId; name: string; optional?: boolean; canSkip?: boolean };

/** Which of our stages (while alive) and outcomes a source's status word is compatible with. */
export type Agreement = { stages?: readonly Stage[]; outcomes?: readonly Outcome[]; note?: string };

/** One city's procedure as data; everything the rules know of a city stands here. */
export type CityProcess = {
  key: string;
  name: string;
  /** The executive as a sentence names it, `the mayor`. */
  executive: string;
  wordings: Readonly<Record<string, readonly Meaning[]>>;
  /** Order of classes on one day, low first; classes that are absent rank 50. Empty: the source's own order. */
  rank: Partial<Record<ActionClass, number>>;
  /** Kinds that are absent: adopted. */
  passage: Partial<Record<Kind, Passage>>;
  /** True where the council's filing ends an item; false where filing begins it. */
  filingEnds: boolean;
  /** Votes an override needs; null = not known. */
  overrideVotes: number | null;
  clocks: Clocks;
  /** Holidays as `YYYY-MM-DD`; null = the list is not known, and business days then cannot be counted. */
  holidays: readonly string[] | null;
  /** Last days of terms, oldest first. `endsItems`: whether unfinished items die with them. */
  terms: { ends: readonly string[]; endsItems: boolean; citation: Citation | null; note: string | null };
  /** Days without an action after which a living item counts as quiet. */
  quietAfterDays: number;
  steps: Partial<Record<Kind, readonly StepName[]>>;
  agreement: Readonly<Record<string, Agreement>>;
};
