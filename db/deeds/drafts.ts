import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '../engine/types';
import { drafts } from '../schema';

const LIVES_MS = 10 * 60_000;

/** What was typed into a form, by field, and what was wrong with it. */
export type Draft = { fields: Record<string, string>; problems: { field: string; message: string }[] };

/** Keeps for ten minutes what was typed into a form that could not be taken, and gives the token that finds it again. */
export async function keepDraft(db: Db, form: string, draft: Draft, now = new Date()): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.transaction(async (tx) => {
    await tx.delete(drafts).where(lt(drafts.until, now));
    await tx
      .insert(drafts)
      .values({ ...draft, form, tokenHash: hashOf(token), until: new Date(now.getTime() + LIVES_MS) });
  });
  return token;
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
