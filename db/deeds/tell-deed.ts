import type { Tx } from '../engine/types';
import { deeds } from '../schema';
import type { Actor } from '../schema/actor';

/** What somebody did in a city; `before` and `after` are what differs, null where there was or is nothing. */
export type Deed = {
  cityId: number;
  at: Date;
  actor: Actor;
  deed: string;
  subject: string;
  subjectKey: string;
  before: unknown;
  after: unknown;
};

/** Writes the row by which a deed is known, in the transaction that does it. */
export async function tellDeed(tx: Tx, { actor, ...deed }: Deed): Promise<void> {
  await tx.insert(deeds).values({ ...deed, actor: actor.kind, actorId: actor.id });
}
