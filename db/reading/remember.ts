import { LRUCache } from 'lru-cache';
import { noting } from '@/lib/request-scope';
import type { StoredCity } from '../cities/find-city';
import type { Db } from '../engine/types';

const MOST_KILOBYTES = 56_000;

/** What an answer of each topic may take in memory, in kilobytes, where it takes most: New York's record. */
const KILOBYTES = {
  found: 260,
  counted: 260,
  actions: 40,
  months: 20,
  'timeline-facets': 60,
  timeline: 60,
  ahead: 20,
  rows: 40,
  item: 80,
  typical: 2,
  named: 20,
  meetings: 60,
  meeting: 60,
  board: 1_500,
  year: 60,
  member: 120,
  'member-tally': 600,
  'member-record': 300,
  members: 200,
  'committee-desk': 100,
  'committee-tally': 80,
  committees: 100,
  'vote-choices': 40,
  'roll-call-count': 1,
  'member-record-page': 60,
  'committee-actions': 60,
  committee: 120,
  'roll-call-page': 60,
  'roll-call': 60,
};

export type Topic = keyof typeof KILOBYTES;
type Kept = { answer: Promise<unknown>; kilobytes: number };
type Memory = { answers: LRUCache<string, Kept>; names: WeakMap<Db, number>; named: number };

const shared = globalThis as typeof globalThis & { passageMemory?: Memory };

/**
 * What `read` gives, read once for each `question` of a topic as long as the city's ledger, process and zone stand as
 * they do; over all cities and databases the answers asked for longest ago are dropped. A failed read is not kept, nor
 * what `lasts` denies: by default that there is nothing (null), for addresses made up by anyone must push nothing out.
 */
export function remember<T>(
  db: Db,
  city: Pick<StoredCity, 'id' | 'version' | 'process' | 'timeZone'>,
  topic: Topic,
  question: string,
  read: () => Promise<T>,
  lasts: (found: T) => boolean = (found) => found !== null,
): Promise<T> {
  const { answers } = memory();
  const { id, version, process, timeZone } = city;
  const key = [nameOf(db), id, version, process, timeZone, topic, question].join('\n');
  const kept = answers.get(key);
  if (kept) return noting(kept.answer as Promise<T>);
  const answer = read();
  answers.set(key, { answer, kilobytes: KILOBYTES[topic] });
  answer.then(
    (found) => lasts(found) || answers.delete(key),
    () => answers.delete(key),
  );
  return answer;
}

function memory(): Memory {
  shared.passageMemory ??= {
    answers: new LRUCache({ maxSize: MOST_KILOBYTES, sizeCalculation: ({ kilobytes }) => kilobytes }),
    names: new WeakMap(),
    named: 0,
  };
  return shared.passageMemory;
}

function nameOf(db: Db): number {
  const all = memory();
  const name = all.names.get(db) ?? all.named + 1;
  all.named = Math.max(all.named, name);
  all.names.set(db, name);
  return name;
}
