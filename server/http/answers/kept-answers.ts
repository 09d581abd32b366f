import type { OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';

/** An answer as it was sent, its head but for what is of one request alone. `holdsUntil`: epoch milliseconds. */
export type KeptAnswer = {
  headers: OutgoingHttpHeaders;
  etag: string;
  body: Buffer;
  holdsUntil: number;
};

export type KeptAnswers = {
  /** The answer kept under this key, or null where none is or it has ended. */
  find(key: string): KeptAnswer | null;
  keep(key: string, answer: KeptAnswer): void;
  /** How many bytes are kept, and how many answers. */
  held(): { bytes: number; answers: number };
};

/** The most that is kept, and the most of one answer: what is longer is sent as it is made. */
const MOST_BYTES = 48_000_000;
export const LONGEST_ANSWER = 2_000_000;

/** Answers whose bytes were sent, those asked for longest ago dropped first. */
export function keptAnswers(most = MOST_BYTES): KeptAnswers {
  const answers = new LRUCache<string, KeptAnswer & { endsAt: number }>({
    maxSize: most,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + 1_000,
  });
  return {
    find: (key) => {
      const answer = answers.get(key);
      if (!answer) return null;
      if (answer.holdsUntil > Date.now() && answer.endsAt > performance.now()) return answer;
      answers.delete(key);
      return null;
    },
    // By both clocks: a wall clock may be set back for years, and the other stands still while a machine sleeps.
    keep: (key, answer) => {
      const endsAt = performance.now() + answer.holdsUntil - Date.now();
      answers.set(key, { ...answer, endsAt });
    },
    held: () => ({ bytes: answers.calculatedSize, answers: answers.size }),
  };
}
