import type { Db } from '../client';
import type { StoredCity } from './cities';

const MOST = 300;

type Kept = { version: number; answers: Map<string, Promise<unknown>> };

const shared = globalThis as typeof globalThis & { passageAnswers?: WeakMap<Db, Map<number, Kept>> };

/**
 * What `read` gives, read once for each `question` as long as the city's ledger stands still; the answers asked for
 * longest ago are dropped. For small answers that are dear to work out. A failed read is not kept.
 */
export function remember<T>(
  db: Db,
  city: Pick<StoredCity, 'id' | 'version'>,
  question: string,
  read: () => Promise<T>,
): Promise<T> {
  const { answers } = keptFor(db, city);
  const answer = (answers.get(question) as Promise<T> | undefined) ?? read();
  answers.delete(question);
  answers.set(question, answer);
  answer.catch(() => answers.delete(question));
  const [oldest] = answers.keys();
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function keptFor(db: Db, { id, version }: Pick<StoredCity, 'id' | 'version'>): Kept {
  shared.passageAnswers ??= new WeakMap();
  const cities = shared.passageAnswers.get(db) ?? new Map<number, Kept>();
  shared.passageAnswers.set(db, cities);
  const was = cities.get(id);
  if (was && was.version >= version) return was.version === version ? was : { version, answers: new Map() };
  const kept = { version, answers: new Map<string, Promise<unknown>>() };
  cities.set(id, kept);
  return kept;
}
