import type { Db } from '../client';
import type { StoredCity } from './cities';

/** What a search finds can be the whole city, a megabyte; the other answers are small. */
const MOST = {
  found: 24,
  actions: 200,
  months: 100,
  member: 200,
  'member-record': 100,
  'member-record-page': 100,
  'member-months': 200,
  members: 2,
  'committee-desk': 100,
  'committee-months': 200,
  'committee-actions': 100,
  committee: 200,
  committees: 2,
  'vote-choices': 1,
  'roll-call-count': 200,
  'roll-call-page': 100,
  'roll-call': 200,
};

export type Topic = keyof typeof MOST;
type Answers = Map<string, Promise<unknown>>;
type Kept = { version: number; topics: Map<Topic, Answers> };

const shared = globalThis as typeof globalThis & { passageAnswers?: WeakMap<Db, Map<number, Kept>> };

/**
 * What `read` gives, read once for each `question` of a topic as long as the city's ledger stands still; the answers
 * asked for longest ago are dropped. For answers that are dear to work out. A failed read is not kept.
 */
export function remember<T>(
  db: Db,
  city: Pick<StoredCity, 'id' | 'version'>,
  topic: Topic,
  question: string,
  read: () => Promise<T>,
): Promise<T> {
  const { topics } = keptFor(db, city);
  const answers: Answers = topics.get(topic) ?? new Map();
  topics.set(topic, answers);
  const answer = (answers.get(question) as Promise<T> | undefined) ?? read();
  answers.delete(question);
  answers.set(question, answer);
  answer.catch(() => answers.delete(question));
  const [oldest] = answers.keys();
  if (answers.size > MOST[topic] && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function keptFor(db: Db, { id, version }: Pick<StoredCity, 'id' | 'version'>): Kept {
  shared.passageAnswers ??= new WeakMap();
  const cities = shared.passageAnswers.get(db) ?? new Map<number, Kept>();
  shared.passageAnswers.set(db, cities);
  const was = cities.get(id);
  if (was && was.version >= version) return was.version === version ? was : { version, topics: new Map() };
  const kept: Kept = { version, topics: new Map() };
  cities.set(id, kept);
  return kept;
}
