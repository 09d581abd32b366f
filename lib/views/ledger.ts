/** What pages and the public API show. Dates are the city's `YYYY-MM-DD`; instants ISO 8601 with `Z`; unknown is null. */

export type ChangeDto = {
  id: string;
  at: string;
  actor: string;
  subject: string;
  field: string | null;
  before: unknown;
  after: unknown;
  item: { number: string | null; slug: string } | null;
};

export type Freshness = {
  city: string;
  source: string;
  asOf: string | null;
  lastFullSuccess: string | null;
  lastAttempt: string | null;
  ageMinutes: number | null;
  isStale: boolean;
  /** When what pages count was last counted, null: not yet; and whether the facts have changed since. */
  figuresAt: string | null;
  figuresBehind: boolean;
  /** Since the last good run; null where nothing fails. */
  failing: { since: string; error: string | null } | null;
  /** Lists of an item that many cities leave empty: whether each item is read with them, else how many were asked. */
  sideLists: { list: 'relations' | 'topics' | 'codeSections'; isRead: boolean; asked: number }[];
  /** Up to three examples, newest first; `example` is the first. */
  openIssues: { kind: string; count: number; example: string | null; examples: string[] }[];
  /** `primary`, or `replica 1` and so on: the database that this was read from. */
  readFrom: string;
  /** Streaming copies of the database in the order of the setting; empty where none are followed. */
  replicas: ReplicaStanding[];
};

/** `isUsed`: it answers and is near enough. `secondsBehind` is null until it holds what this server began with. */
export type ReplicaStanding = {
  number: number;
  answers: boolean;
  isUsed: boolean;
  secondsBehind: number | null;
};
