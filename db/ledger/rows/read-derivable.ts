import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../engine/types';
import { actions, rollCalls } from '../../schema';
import type { ActionRow, RollCallRow } from '../nouns/item-nouns';

type Derivable = { actions: ActionRow[]; rollCalls: RollCallRow[] };

/** The live actions, in their stored order, and roll calls of these items, each by the item's id. */
export async function readDerivable(tx: Tx, cityId: number, ids: number[]): Promise<Map<number, Derivable>> {
  const byItem = new Map(ids.map((id): [number, Derivable] => [id, { actions: [], rollCalls: [] }]));
  if (!ids.length) return byItem;
  const acted = await tx
    .select()
    .from(actions)
    .where(and(eq(actions.cityId, cityId), inArray(actions.itemId, ids), isNull(actions.goneSince)))
    .orderBy(actions.itemId, actions.ordinal);
  const called = await tx
    .select()
    .from(rollCalls)
    .where(and(eq(rollCalls.cityId, cityId), inArray(rollCalls.itemId, ids), isNull(rollCalls.goneSince)));
  for (const row of acted) byItem.get(row.itemId)?.actions.push(row);
  for (const row of called) byItem.get(row.itemId)?.rollCalls.push(row);
  return byItem;
}
