import { causeCode } from '@/lib/errors';
import type { Issue } from '../ledger/issues';

/**
 * Stores some facts at once and, where the database will not take one of them, each by itself, so that such a one costs nothing
 * but itself. Gives an issue for each that was not stored. Any other error is thrown.
 */
export async function storeEach<T extends { key: string }>(
  subject: string,
  facts: readonly T[],
  store: (some: T[]) => Promise<void>,
): Promise<Issue[]> {
  const refused: Issue[] = [];
  try {
    await store([...facts]);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    for (const one of facts) {
      await store([one]).catch((reason: unknown) => {
        if (!isRefusal(reason)) throw reason;
        const detail = `The database did not take it (${causeCode(reason)}).`;
        refused.push({ kind: 'unstorable', subject, subjectKey: `${one.key}/${subject}`, detail });
      });
    }
  }
  return refused;
}

/** A value the database will not take (SQLSTATE classes 22, 23 and 54), as against a database that is not there. */
function isRefusal(error: unknown): boolean {
  return /^(22|23|54)/.test(causeCode(error) ?? '');
}
