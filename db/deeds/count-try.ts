import { createHmac, randomBytes } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { Tx } from '../engine/types';
import { salts, tries } from '../schema';

/**
 * Counts that an address does something today (UTC), and gives how often it has, this time included. The address itself is
 * nowhere kept: it is known by a hash whose salt is forgotten with the day.
 */
export async function countTry(tx: Tx, deed: string, address: string, now = new Date()): Promise<number> {
  const day = now.toISOString().slice(0, 10);
  const salt = await saltOf(tx, day);
  const hash = createHmac('sha256', salt).update(address).digest('base64url');
  const [counted] = await tx
    .insert(tries)
    .values({ day, deed, address: hash, count: 1 })
    .onConflictDoUpdate({
      target: [tries.day, tries.deed, tries.address],
      set: { count: sql`${tries.count} + 1` },
    })
    .returning({ count: tries.count });
  return counted?.count ?? 1;
}

async function saltOf(tx: Tx, day: string): Promise<string> {
  const [made] = await tx
    .insert(salts)
    .values({ day, salt: randomBytes(32).toString('base64url') })
    .onConflictDoNothing()
    .returning();
  if (!made) {
    const [known] = await tx.select().from(salts).where(eq(salts.day, day));
    if (!known) throw new Error(`The salt of ${day} is gone.`);
    return known.salt;
  }
  await tx.delete(salts).where(lt(salts.day, day));
  await tx.delete(tries).where(lt(tries.day, day));
  return made.salt;
}
