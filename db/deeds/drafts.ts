import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '../engine/types';
import { drafts } from '../schema';
import { countTry } from './count-try';

const LIVES_MS = 10 * 60_000;

/** What was typed into a form, by field, and what was wrong with it. */
export type Draft = { fields: Record<string, string>; problems: { field: string; message: string }[] };

/** Nobody mends a form so often in a day; a program may send one that cannot be taken as often as it likes. */
export const DRAFTS_A_DAY = 60;

/** The form, and the address from which it came. */
type From = { form: string; address: string };

/**
 * Keeps for ten minutes what was typed into a form that could not be taken, and gives the token that finds it again; null,
 * with nothing kept, where the address has had as many in a day as it may.
 */
export async function keepDraft(
  db: Db,
  { form, address }: From,
  draft: Draft,
  now = new Date(),
): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  return db.transaction(async (tx) => {
    if ((await countTry(tx, 'draft', address, now)) > DRAFTS_A_DAY) return null;
    await tx.delete(drafts).where(lt(drafts.until, now));
    await tx
      .insert(drafts)
      .values({ ...draft, form, tokenHash: hashOf(token), until: new Date(now.getTime() + LIVES_MS) });
    return token;
  });
}

/** What was typed into this form under this token; null where nothing is kept, or no longer. One statement. */
export async function findDraft(
  db: Db,
  form: string,
  token: string,
  now = new Date(),
): Promise<Draft | null> {
  const [found] = await db
    .select({ fields: drafts.fields, problems: drafts.problems })
    .from(drafts)
    .where(and(eq(drafts.tokenHash, hashOf(token)), eq(drafts.form, form), gt(drafts.until, now)));
  return found ?? null;
}

/** A token opens what somebody typed: whoever reads the table, or a copy of it, finds none. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
